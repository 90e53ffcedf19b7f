package org.vmremediator.topology;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
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
        passOverNothing(begins);
        commit(begins);
        return begins.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        begin -> new OffsetAndTimestamp(begin.getValue(), times.get(begin.getKey()))));
    }

    /** The end is read first: what is written from then on lies behind it. */
    private Map<TopicPartition, Long> byTime(Map<TopicPartition, Long> times) {
        Map<TopicPartition, Long> begins = new HashMap<>(endOffsets(times.keySet()));
        super.offsetsForTimes(times).forEach((partition, found) -> {
            if (found != null) {
                begins.merge(partition, found.offset(), Math::min);
            }
        });
        return begins;
    }

    /** Where the group has stopped, and retention has overtaken it, all that is left is read: what is too old gets a record that says so. */
    private void passOverNothing(Map<TopicPartition, Long> begins) {
        Map<TopicPartition, Long> starts = beginningOffsets(begins.keySet());
        committed(begins.keySet()).forEach((partition, stopped) -> {
            if (stopped != null) {
                long start = starts.get(partition);
                begins.compute(partition, (any, begin) -> Math.max(start, Math.min(stopped.offset(), begin)));
                warn(partition, stopped.offset(), start);
            }
        });
    }

    private static void warn(TopicPartition partition, long stopped, long start) {
        if (stopped < start) {
            LOG.warn(
                    "{}: the events from offset {} to {} were deleted before all of them had been read; see to the topic's"
                            + " retention.ms and retention.bytes",
                    partition,
                    stopped,
                    start - 1);
        }
    }

    /** Kafka may take none during a rebalance. The next owner of the partition then asks again, and Streams commits what it reads. */
    private void commit(Map<TopicPartition, Long> begins) {
        try {
            commitSync(begins.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, begin -> new OffsetAndMetadata(begin.getValue()))));
        } catch (CommitFailedException | RebalanceInProgressException | TimeoutException e) {
            LOG.debug("the beginnings {} are not committed: {}", begins, e.getMessage());
        }
    }
}
