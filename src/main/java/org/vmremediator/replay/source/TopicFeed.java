package org.vmremediator.replay.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.vmremediator.config.ConfigurationException;

/**
 * The events topic, up to its end as it was when the feed was opened. The end is judged by position, since transaction
 * markers take offsets too. Joins no group and commits nothing.
 */
public final class TopicFeed implements EventFeed {
    private static final Duration POLL = Duration.ofMillis(250);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final Duration patience;
    private final Map<TopicPartition, Long> starts;
    private final Map<TopicPartition, Long> ends;

    /**
     * Looks what is there.
     *
     * @param consumer reads committed records, and is closed with the feed
     * @param patience how long Kafka may be silent
     * @throws ConfigurationException when there is no such topic, it may not be read, or the range holds nothing
     */
    public TopicFeed(Consumer<byte[], byte[]> consumer, String topic, Range range, Duration patience) {
        this.consumer = consumer;
        this.topic = topic;
        this.patience = patience;
        TopicRange positions = TopicRange.of(consumer, topic, range);
        starts = positions.starts();
        ends = positions.ends();
    }

    @Override
    public String source() {
        return "topic " + topic;
    }

    @Override
    public Set<Integer> partitions() {
        return starts.keySet().stream().map(TopicPartition::partition).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void read(Listener listener) {
        consumer.assign(starts.keySet());
        starts.forEach(consumer::seek);
        try {
            readOn(listener);
        } catch (OffsetOutOfRangeException e) {
            throw new ConfigurationException("Kafka deleted records of topic " + topic
                    + " (retention) while they were being read: begin later, with --from.");
        }
    }

    private void readOn(Listener listener) {
        Map<TopicPartition, Long> open = new HashMap<>(ends);
        long deadline = deadline();
        while (!open.isEmpty() && listener.goOn(done(), total())) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            deadline = polled.isEmpty() ? deadline : deadline();
            take(polled, listener);
            close(open, listener);
            hold(open.keySet(), listener);
            refuseSilence(open, deadline);
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> polled, Listener listener) {
        for (TopicPartition partition : polled.partitions()) {
            long end = ends.get(partition);
            for (ConsumerRecord<byte[], byte[]> record : polled.records(partition)) {
                if (record.offset() < end) {
                    listener.take(record);
                }
            }
        }
    }

    private void close(Map<TopicPartition, Long> open, Listener listener) {
        List<TopicPartition> ended = open.entrySet().stream()
                .filter(each -> consumer.position(each.getKey()) >= each.getValue())
                .map(Map.Entry::getKey)
                .toList();
        consumer.pause(ended);
        ended.forEach(partition -> listener.end(partition.partition()));
        ended.forEach(open::remove);
    }

    private void hold(Set<TopicPartition> open, Listener listener) {
        List<TopicPartition> full = new ArrayList<>(open);
        full.removeIf(partition -> !listener.isFull(partition.partition()));
        List<TopicPartition> others = new ArrayList<>(open);
        others.removeAll(full);
        consumer.pause(full);
        consumer.resume(others);
    }

    private long done() {
        return starts.entrySet().stream()
                .mapToLong(start ->
                        Math.min(consumer.position(start.getKey()), ends.get(start.getKey())) - start.getValue())
                .sum();
    }

    private long total() {
        return starts.entrySet().stream()
                .mapToLong(start -> ends.get(start.getKey()) - start.getValue())
                .sum();
    }

    private long deadline() {
        return System.nanoTime() + patience.toNanos();
    }

    private void refuseSilence(Map<TopicPartition, Long> open, long deadline) {
        if (!open.isEmpty() && System.nanoTime() - deadline > 0) {
            throw new TimeoutException("nothing came for " + patience.toSeconds() + " s from " + open.keySet());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
