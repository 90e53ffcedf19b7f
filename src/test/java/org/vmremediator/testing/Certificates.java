package org.vmremediator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.vmremediator.vcenter.TrustAll;

/** The certificate of a test server, for clients that verify it. */
public final class Certificates {
    private Certificates() {}

    /** What the server shows in a TLS handshake, as PEM. */
    public static String pemOf(URI server) {
        try (SSLSocket socket =
                (SSLSocket) trustingAll().getSocketFactory().createSocket(server.getHost(), server.getPort())) {
            socket.startHandshake();
            return pem(socket.getSession().getPeerCertificates()[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pem(Certificate certificate) {
        try {
            byte[] separator = "\n".getBytes(StandardCharsets.US_ASCII);
            String body = Base64.getMimeEncoder(64, separator).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The PEM as a file, for {@code tls.ca-file}. */
    public static Path writePem(URI server, Path directory) {
        try {
            return Files.writeString(directory.resolve("ca.pem"), pemOf(server), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For servers that this test started itself. */
    public static SSLContext trustingAll() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustAll()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
