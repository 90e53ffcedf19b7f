package org.vmremediator.topology;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.KafkaConfig;

/**
 * The Streams properties, in order of precedence: what a promise rests on (the configuration refuses other values), what
 * the operator's {@code kafka:} section says, our defaults.
 */
public final class StreamsSettings {
    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(45);

    private StreamsSettings() {}

    public static Properties of(Configuration configuration) {
        Properties properties = defaults(configuration);
        properties.putAll(configuration.kafka().properties());
        properties.putAll(promises(configuration));
        return properties;
    }

    private static Properties defaults(Configuration configuration) {
        Properties defaults = new Properties();
        defaults.put(StreamsConfig.POLL_MS_CONFIG, "10");
        defaults.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, "1");
        defaults.put(
                StreamsConfig.REPLICATION_FACTOR_CONFIG, configuration.topics().replicationFactor() + "");
        defaults.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemoryRocksDb.class.getName());
        return defaults;
    }

    private static Properties promises(Configuration configuration) {
        Properties promises = topologyProperties();
        promises.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        promises.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueExceptionHandler.class.getName());
        promises.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                configuration.topics().deadLetters());
        return promises;
    }

    static Properties topologyProperties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
        return properties;
    }

    /** After this long without a sign of life the group gives a member's tasks to others. */
    static Duration sessionTimeout(KafkaConfig kafka) {
        String value = kafka.properties().get(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG);
        return value == null ? SESSION_TIMEOUT : Duration.ofMillis(Long.parseLong(value));
    }
}
