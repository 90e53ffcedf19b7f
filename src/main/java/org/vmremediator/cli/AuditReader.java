package org.vmremediator.cli;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.vmremediator.config.ConfigurationException;

/** Reads a topic from its beginning, in the order of time, and hands each record to a sink until that has had enough. */
final class AuditReader {
    private static final Duration POLL = Duration.ofMillis(250);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> ends;
    private final Predicate<ConsumerRecord<byte[], byte[]>> sink;

    /**
     * Fixes the end of what is there now.
     *
     * @param sink returns false to stop the reading
     * @throws ConfigurationException when there is no such topic
     */
    AuditReader(Consumer<byte[], byte[]> consumer, String topic, Predicate<ConsumerRecord<byte[], byte[]>> sink) {
        this.consumer = consumer;
        this.sink = sink;
        this.partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new ConfigurationException("There is no topic " + topic + " (run creates it, check looks for it).");
        }
        consumer.assign(partitions);
        this.ends = consumer.endOffsets(partitions);
    }

    /**
     * Reads up to the end that was fixed at the start; false when the sink stopped it.
     *
     * @throws TimeoutException when Kafka falls silent before that
     */
    boolean readPresent() {
        consumer.seekToBeginning(partitions);
        RecordMerge merge = new RecordMerge(partitions);
        Set<TopicPartition> open = new HashSet<>(partitions);
        long deadline = deadline();
        boolean wanted = emit(merge, close(open));
        while (wanted && !open.isEmpty()) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            deadline = polled.isEmpty() ? deadline : deadline();
            StreamSupport.stream(polled.spliterator(), false)
                    .filter(this::isPresent)
                    .forEach(merge::add);
            wanted = emit(merge, close(open));
            open.forEach(partition -> setPaused(partition, merge.isFull(partition)));
            refuseSilence(open, deadline);
        }
        return wanted;
    }

    /** Goes on from there with what is new, until the sink stops it. */
    void follow() {
        ends.forEach(consumer::seek);
        consumer.resume(partitions);
        RecordMerge merge = new RecordMerge(partitions);
        do {
            consumer.poll(POLL).forEach(merge::add);
        } while (emit(merge, Set.of()));
    }

    private boolean emit(RecordMerge merge, Set<TopicPartition> open) {
        return merge.takeReady(open).stream().allMatch(sink);
    }

    /** Takes away the partitions that have been read to their end. */
    private Set<TopicPartition> close(Set<TopicPartition> open) {
        Set<TopicPartition> ended = open.stream()
                .filter(partition -> consumer.position(partition) >= ends.get(partition))
                .collect(Collectors.toSet());
        consumer.pause(ended);
        open.removeAll(ended);
        return open;
    }

    private void setPaused(TopicPartition partition, boolean paused) {
        if (paused) {
            consumer.pause(List.of(partition));
        } else {
            consumer.resume(List.of(partition));
        }
    }

    private boolean isPresent(ConsumerRecord<byte[], byte[]> record) {
        return record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()));
    }

    private static long deadline() {
        return System.nanoTime() + KafkaClients.PATIENCE.toNanos();
    }

    private static void refuseSilence(Set<TopicPartition> open, long deadline) {
        if (!open.isEmpty() && System.nanoTime() - deadline > 0) {
            throw new TimeoutException("nothing came for " + KafkaClients.PATIENCE.toSeconds() + " s from " + open);
        }
    }
}
