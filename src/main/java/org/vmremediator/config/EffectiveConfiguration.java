package org.vmremediator.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The configuration as it is in force, defaults included and secrets masked, for the log and for the hash. */
public final class EffectiveConfiguration {
    private static final int HASH_DIGITS = 12;

    private EffectiveConfiguration() {}

    /** One line for each option, named as in the file. */
    public static String describe(Configuration configuration) {
        return String.join("\n", OptionLines.of(configuration));
    }

    /** The same for all instances that run with one configuration: the instance's name is left out. */
    static Configuration withHash(Configuration plain) {
        return new Configuration(
                plain.kafka(),
                plain.topics(),
                plain.vcenters(),
                plain.rules(),
                plain.retries(),
                plain.breakers(),
                plain.tagging(),
                plain.reconfiguration(),
                plain.relocation(),
                plain.shutdownTimeout(),
                plain.http(),
                plain.instance(),
                hash(plain));
    }

    private static String hash(Configuration configuration) {
        String text = OptionLines.of(configuration).stream()
                .filter(line -> !line.startsWith("instance: "))
                .reduce("", (before, line) -> before + line + "\n");
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
