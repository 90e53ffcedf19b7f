package org.vmremediator.topology;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams' main consumer, which tells Streams where to begin in a partition where the group has no offset that it could go on
 * from. Kafka's own has no answer for a partition without an event that is young enough. Streams then goes to its end,
 * wherever that is by the time the group is done with a rebalance, and passes over what came in the meantime.
 */
final class MainConsumer extends KafkaConsumer<byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(MainConsumer.class);

    MainConsumer(Map<String, Object> config, Deserializer<byte[]> values) {
        super(config, new ByteArrayDeserializer(), values);
    }

    /** An offset for each partition, which is committed as well. */
    @Override
    public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
        Map<TopicPartition, Long> begins = byTime(times);
        begins.putAll(leftByRetention(times.keySet()));
        commit(begins);
        return begins.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        begin -> new OffsetAndTimestamp(begin.getValue(), times.get(begin.getKey()))));
    }

    /**
     * The end where nothing is young enough. It is read first, so that what is written in between is either found by its
     * time or lies behind that end.
     */
    private Map<TopicPartition, Long> byTime(Map<TopicPartition, Long> times) {
        Map<TopicPartition, Long> begins = new HashMap<>(endOffsets(times.keySet()));
        super.offsetsForTimes(times).forEach((partition, found) -> {
            if (found != null) {
                begins.put(partition, found.offset());
            }
        });
        return begins;
    }

    /** Where retention has overtaken the group, all that is left is read: what is too old gets a record that says so. */
    private Map<TopicPartition, Long> leftByRetention(Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> starts = new HashMap<>(beginningOffsets(partitions));
        Map<TopicPartition, OffsetAndMetadata> committed = committed(partitions);
        starts.entrySet().removeIf(start -> {
            OffsetAndMetadata stopped = committed.get(start.getKey());
            return stopped == null || stopped.offset() >= start.getValue();
        });
        starts.forEach((partition, start) -> LOG.warn(
                "{}: the events from offset {} to {} were deleted before they were read; see to retention.ms and retention.bytes"
                        + " of the topic",
                partition,
                committed.get(partition).offset(),
                start - 1));
        return starts;
    }

    /** During a rebalance Kafka takes no commit. The next owner of the partition then asks again, and Streams commits what it reads. */
    private void commit(Map<TopicPartition, Long> begins) {
        try {
            commitSync(begins.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, begin -> new OffsetAndMetadata(begin.getValue()))));
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.debug("the beginnings {} are not committed: {}", begins, e.getMessage());
        }
    }
}
