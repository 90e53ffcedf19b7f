package org.vmremediator.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.vmremediator.config.Configuration;
import org.vmremediator.judging.Pause;
import org.vmremediator.topology.ControlRecords;
import org.vmremediator.topology.TopicSetup;

/** The control topic, from outside: who has paused what. */
final class ControlTopic {
    private final Configuration configuration;

    ControlTopic(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Makes it and the status topic if the configuration lets us: one may pause before the first start. */
    void ensure() {
        try (Admin admin = KafkaClients.admin(configuration.kafka())) {
            TopicSetup.ensureBrakes(configuration, admin);
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Everything on it, by key, in the order of the keys; what a breaker on correlation has written too. */
    Map<Pause.Key, Pause> read() {
        Map<Pause.Key, Pause> pauses = new LinkedHashMap<>();
        latest(configuration, configuration.topics().control())
                .forEach((key, value) -> pauses.put(Pause.Key.parse(key), ControlRecords.pause(value)));
        return pauses;
    }

    /** The last committed value of each key of a topic that is still there. */
    static Map<String, byte[]> latest(Configuration configuration, String topic) {
        Map<String, byte[]> latest = new TreeMap<>();
        try (Consumer<byte[], byte[]> consumer = KafkaClients.reader(configuration.kafka())) {
            new AuditReader(consumer, topic, each -> {
                        if (each.key() != null) {
                            latest.put(new String(each.key(), StandardCharsets.UTF_8), each.value());
                        }
                        return true;
                    })
                    .readPresent();
        }
        latest.values().removeIf(value -> value == null);
        return latest;
    }

    /** Writes one record for each key, a tombstone where there is no pause; returns when the brokers have them. */
    void write(Iterable<Pause.Key> keys, Optional<Pause> pause) {
        try (Producer<byte[], byte[]> producer = KafkaClients.writer(configuration.kafka())) {
            for (Pause.Key key : keys) {
                byte[] value = pause.map(ControlRecords::toJson).orElse(null);
                producer.send(new ProducerRecord<>(
                                configuration.topics().control(),
                                key.toString().getBytes(StandardCharsets.UTF_8),
                                value))
                        .get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException fault ? fault : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
