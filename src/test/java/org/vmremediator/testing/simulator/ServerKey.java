package org.vmremediator.testing.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A fresh self-signed key for 127.0.0.1 and localhost, made by the JDK's keytool. */
final class ServerKey {
    private static final String PASSWORD = "changeit";

    private ServerKey() {}

    /** Made on first use, and the same for every server of this JVM. */
    static SSLContext context() {
        return Made.CONTEXT;
    }

    /** Holds the one context. */
    private static final class Made {
        static final SSLContext CONTEXT = make();
    }

    private static SSLContext make() {
        try {
            Path directory = Files.createTempDirectory("simulated-vcenter");
            Path store = directory.resolve("key.p12");
            generate(store);
            SSLContext context = load(store);
            Files.delete(store);
            Files.delete(directory);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void generate(Path store) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String options = "-genkeypair -alias vcenter -keyalg EC -dname CN=127.0.0.1 -validity 2"
                + " -ext SAN=ip:127.0.0.1,dns:localhost -ext BC=ca:true -storetype PKCS12 -storepass " + PASSWORD;
        List<String> command = new ArrayList<>(List.of(keytool.toString()));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-keystore", store.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
    }

    private static SSLContext load(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
