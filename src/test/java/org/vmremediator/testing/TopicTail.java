package org.vmremediator.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that was committed to a topic, or everything that was written to it, from its beginning. Not thread-safe. */
public final class TopicTail implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    public TopicTail(String bootstrapServers, String topic) {
        this(bootstrapServers, topic, "read_committed");
    }

    /** With what open and aborted transactions wrote. */
    public static TopicTail uncommitted(String bootstrapServers, String topic) {
        return new TopicTail(bootstrapServers, topic, "read_uncommitted");
    }

    private TopicTail(String bootstrapServers, String topic, String isolation) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records so far. */
    public List<ConsumerRecord<byte[], byte[]>> records() {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        return List.copyOf(records);
    }

    /** All records that were there when this was called. */
    public List<ConsumerRecord<byte[], byte[]>> all() {
        each(records::add);
        return List.copyOf(records);
    }

    /** Passes on what {@link #all()} would return, one at a time, and keeps none. */
    public void each(Consumer<ConsumerRecord<byte[], byte[]>> action) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(action);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
