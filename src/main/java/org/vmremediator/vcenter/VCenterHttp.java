package org.vmremediator.vcenter;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.vmremediator.config.ConfigurationException;
import org.vmremediator.config.TlsConfig;

/** Makes the pooled HTTP client of one vCenter: HTTP/1.1, no redirects, TLS verified unless the configuration says no. */
final class VCenterHttp {
    private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";
    private static final Duration MAX_CONNECT = Duration.ofSeconds(10);

    static {
        // Seconds. By default the JDK pools an idle connection for 20 minutes; proxies close it sooner, and the next
        // write then ends with a lost answer.
        if (System.getProperty(KEEP_ALIVE) == null) {
            System.setProperty(KEEP_ALIVE, "30");
        }
    }

    private VCenterHttp() {}

    static HttpClient client(TlsConfig tls, Duration callTimeout) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(callTimeout.compareTo(MAX_CONNECT) < 0 ? callTimeout : MAX_CONNECT);
        if (!tls.verify() || tls.caFile().isPresent()) {
            builder.sslContext(context(tls));
        }
        return builder.build();
    }

    private static SSLContext context(TlsConfig tls) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trustManagers(tls), new SecureRandom());
            return context;
        } catch (GeneralSecurityException | IOException e) {
            ConfigurationException failure =
                    new ConfigurationException("tls.ca-file: expected a file of PEM certificates, but " + e);
            failure.addSuppressed(e);
            throw failure;
        }
    }

    private static TrustManager[] trustManagers(TlsConfig tls) throws GeneralSecurityException, IOException {
        if (!tls.verify()) {
            return new TrustManager[] {new TrustAll()};
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(certificates(tls.caFile().orElseThrow()));
        return factory.getTrustManagers();
    }

    private static KeyStore certificates(Path caFile) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(caFile)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("ca-" + store.size(), certificate);
            }
        }
        if (store.size() == 0) {
            throw new IOException(caFile + " holds none");
        }
        return store;
    }
}
