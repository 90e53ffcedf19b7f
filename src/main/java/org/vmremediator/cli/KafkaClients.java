package org.vmremediator.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.vmremediator.config.KafkaConfig;

/** Kafka clients for the commands, with the security and other settings that Streams itself would use. */
final class KafkaClients {
    /** How long a broker may stay silent before the command says so. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String CLIENT_ID = "vm-remediator-cli";

    private KafkaClients() {}

    static Admin admin(KafkaConfig kafka) {
        Map<String, Object> settings = new HashMap<>(streams(kafka).getAdminConfigs(CLIENT_ID));
        settings.putAll(patience());
        return Admin.create(settings);
    }

    /** Reads committed records only; belongs to no group, commits nothing, creates no topic. */
    static Consumer<byte[], byte[]> reader(KafkaConfig kafka) {
        Map<String, Object> settings = new HashMap<>(streams(kafka).getRestoreConsumerConfigs(CLIENT_ID));
        settings.putAll(patience());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Returns from each send only when all replicas have it; gives up after as long as the others. */
    static Producer<byte[], byte[]> writer(KafkaConfig kafka) {
        Map<String, Object> settings = new HashMap<>(streams(kafka).getProducerConfigs(CLIENT_ID));
        int millis = Math.toIntExact(PATIENCE.toMillis());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static StreamsConfig streams(KafkaConfig kafka) {
        return new StreamsConfig(kafka.properties());
    }

    private static Map<String, Object> patience() {
        int millis = Math.toIntExact(PATIENCE.toMillis());
        return Map.of(
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis);
    }
}
