package org.vmremediator.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationWarnings;
import org.vmremediator.config.KafkaConfig;

/**
 * The Streams properties, in order of precedence: what a promise rests on (the configuration refuses other values), what
 * the operator's {@code kafka:} section says, our defaults.
 */
public final class StreamsSettings {
    private static final String LINGER = StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG);

    /** Its constant is deprecated from the start, since the next major release will not know it. */
    private static final String GLOBAL_HANDLER = "processing.exception.handler.global.enabled";

    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(45);
    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(3);

    private StreamsSettings() {}

    public static Properties of(Configuration configuration) {
        Properties properties = defaults(configuration);
        Map<String, String> chosen = configuration.kafka().properties();
        if (chosen.containsKey(ProducerConfig.LINGER_MS_CONFIG)) {
            properties.remove(LINGER);
        }
        properties.putAll(chosen);
        properties.putAll(promises(configuration));
        return properties;
    }

    private static Properties defaults(Configuration configuration) {
        Properties defaults = new Properties();
        // How long the result of a call waits for the stream thread when no record wakes it.
        defaults.put(StreamsConfig.POLL_MS_CONFIG, "20");
        // A plan follows from a trigger that was read, whatever comes next of either: nothing is gained by waiting.
        defaults.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, Long.toString(StreamsConfig.MAX_TASK_IDLE_MS_DISABLED));
        defaults.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "25");
        defaults.put(LINGER, "25");
        // Most events are dropped on their way out of the poll: in one of 1,000, as Streams has it, few are left.
        defaults.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
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
        promises.put(GLOBAL_HANDLER, "true");
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

    /** What an operator should look at although it refuses nothing; pure. */
    public static List<String> warnings(Configuration configuration) {
        List<String> warnings = new ArrayList<>(ConfigurationWarnings.of(configuration));
        VCenterPartitioner.sharing(
                        configuration.vcenters(), configuration.topics().partitions())
                .forEach(names -> warnings.add("vCenters " + String.join(", ", names)
                        + " share a partition: one instance acts on all of them. Set partition: to spread them."));
        Properties properties = of(configuration);
        long linger =
                Long.parseLong(properties.getProperty(LINGER, properties.getProperty(ProducerConfig.LINGER_MS_CONFIG)));
        long commit = Long.parseLong(properties.getProperty(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG));
        if (linger < commit) {
            warnings.add("kafka." + LINGER + " (" + linger + ") is shorter than commit.interval.ms (" + commit
                    + "): after a crash its open transactions then block the survivors for longer.");
        }
        return List.copyOf(warnings);
    }

    /** After this long without a sign of life the group gives a member's tasks to others. */
    public static Duration sessionTimeout(KafkaConfig kafka) {
        return ofMainConsumer(kafka, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT);
    }

    /** How often a member gives a sign of life. */
    static Duration heartbeatInterval(KafkaConfig kafka) {
        return ofMainConsumer(kafka, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_INTERVAL);
    }

    private static Duration ofMainConsumer(KafkaConfig kafka, String key, Duration otherwise) {
        return ofMainConsumer(kafka.properties()::get, key)
                .map(value -> Duration.ofMillis(Long.parseLong(value)))
                .orElse(otherwise);
    }

    /**
     * What the consumers that feed the topology are given.
     *
     * @param settings a look-up that answers null for what is not there
     */
    static Optional<String> ofMainConsumer(UnaryOperator<String> settings, String key) {
        return Stream.of(StreamsConfig.MAIN_CONSUMER_PREFIX, StreamsConfig.CONSUMER_PREFIX, "")
                .map(prefix -> settings.apply(prefix + key))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
