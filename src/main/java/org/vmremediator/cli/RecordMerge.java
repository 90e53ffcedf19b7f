package org.vmremediator.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts the records of several partitions, each in order, into one order by time, without holding them all. Not
 * thread-safe.
 */
final class RecordMerge {
    private static final int FULL = 1_000;
    private static final Comparator<ConsumerRecord<byte[], byte[]>> BY_TIME =
            Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
                    .thenComparingInt(ConsumerRecord::partition);

    private final Map<TopicPartition, Deque<ConsumerRecord<byte[], byte[]>>> waiting = new HashMap<>();

    RecordMerge(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> waiting.put(partition, new ArrayDeque<>()));
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        waiting.get(new TopicPartition(record.topic(), record.partition())).add(record);
    }

    /**
     * Takes out what no later record can precede.
     *
     * @param open the partitions of which more is to come
     */
    List<ConsumerRecord<byte[], byte[]>> takeReady(Set<TopicPartition> open) {
        List<ConsumerRecord<byte[], byte[]>> ready = new ArrayList<>();
        while (open.stream().noneMatch(partition -> waiting.get(partition).isEmpty()) && anyWaiting()) {
            ready.add(takeEarliest());
        }
        return ready;
    }

    /** Whether so much of a partition waits that reading it further should pause. */
    boolean isFull(TopicPartition partition) {
        return waiting.get(partition).size() >= FULL;
    }

    private boolean anyWaiting() {
        return waiting.values().stream().anyMatch(queue -> !queue.isEmpty());
    }

    private ConsumerRecord<byte[], byte[]> takeEarliest() {
        return waiting.values().stream()
                .filter(queue -> !queue.isEmpty())
                .min(Comparator.comparing(Deque::peek, BY_TIME))
                .orElseThrow()
                .poll();
    }
}
