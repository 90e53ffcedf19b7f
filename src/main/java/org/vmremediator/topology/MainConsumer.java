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
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams' main consumer, which tells Streams where to begin in a partition that the group never read. Kafka's own has no
 * answer for a partition without an event that is young enough. Streams then goes to its end, wherever that is by the
 * time the group is done with a rebalance, and passes over what came in the meantime.
 */
final class MainConsumer extends KafkaConsumer<byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(MainConsumer.class);

    MainConsumer(Map<String, Object> config, Deserializer<byte[]> values) {
        super(config, new ByteArrayDeserializer(), values);
    }

    /**
     * An offset for each partition, which is committed as well: the end when none is young enough. The end is read first, so
     * that what is written in between is either found by its time or lies behind that end.
     */
    @Override
    public Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
        Map<TopicPartition, Long> ends = endOffsets(times.keySet());
        Map<TopicPartition, OffsetAndTimestamp> begins = new HashMap<>();
        super.offsetsForTimes(times)
                .forEach((partition, found) -> begins.put(
                        partition,
                        found == null ? new OffsetAndTimestamp(ends.get(partition), times.get(partition)) : found));
        commit(begins);
        return begins;
    }

    /** During a rebalance Kafka takes no commit. The next owner of the partition then asks again, and Streams commits what it reads. */
    private void commit(Map<TopicPartition, OffsetAndTimestamp> begins) {
        try {
            commitSync(begins.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            begin -> new OffsetAndMetadata(begin.getValue().offset()))));
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.debug("the beginnings {} are not committed: {}", begins, e.getMessage());
        }
    }
}
