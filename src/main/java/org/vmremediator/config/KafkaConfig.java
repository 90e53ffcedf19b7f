package org.vmremediator.config;

import java.util.Map;

/**
 * What is handed to Kafka Streams.
 *
 * @param properties any Kafka Streams, consumer or producer property except those that a promise rests on; always has
 *     {@code bootstrap.servers} and {@code application.id}
 */
public record KafkaConfig(Map<String, String> properties) {
    public KafkaConfig {
        properties = Map.copyOf(properties);
    }

    public String applicationId() {
        return properties.get("application.id");
    }

    public String bootstrapServers() {
        return properties.get("bootstrap.servers");
    }

    /** Names only: values may be secrets. */
    @Override
    public String toString() {
        return "KafkaConfig[" + bootstrapServers() + ", " + applicationId() + ", keys " + properties.keySet() + "]";
    }
}
