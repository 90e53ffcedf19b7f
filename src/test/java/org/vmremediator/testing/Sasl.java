package org.vmremediator.testing;

import java.util.Map;

/** A broker that knows two users and denies what nothing allows, and the settings of their clients. */
public final class Sasl {
    public static final String ADMIN = "admin";
    public static final String REMEDIATOR = "remediator";
    private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule required ";

    private Sasl() {}

    /** For {@link EmbeddedKafka}; {@link #ADMIN} may do everything. Its controller takes no other listener's users. */
    public static Map<String, String> broker() {
        return Map.of(
                "listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms", "PLAIN",
                "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "listener.name.plaintext.plain.sasl.jaas.config",
                        login(ADMIN).replace(";", " user_admin=\"admin\" user_remediator=\"remediator\";"),
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:ANONYMOUS;User:" + ADMIN);
    }

    public static Map<String, Object> client(String bootstrapServers, String user) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                login(user));
    }

    private static String login(String user) {
        return MODULE + "username=\"" + user + "\" password=\"" + user + "\";";
    }
}
