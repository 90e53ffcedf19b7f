package org.vmremediator.replay.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.vmremediator.config.ConfigurationException;

/**
 * The offsets between which a topic is read.
 *
 * @param starts only of partitions that hold something
 * @param ends of the same partitions, exclusive
 */
record TopicRange(Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {

    static TopicRange of(Consumer<byte[], byte[]> consumer, String topic, Range range) {
        try {
            return new Held(consumer, topic).cut(range);
        } catch (TopicAuthorizationException e) {
            throw new ConfigurationException("Kafka does not let this user read the topic " + topic
                    + ": grant it READ on the topic (it needs nothing else, no group either).");
        }
    }

    /** What the topic holds now. */
    private static final class Held {
        private final Consumer<byte[], byte[]> consumer;
        private final String topic;
        private final List<TopicPartition> partitions;
        private final Map<TopicPartition, Long> first;
        private final Map<TopicPartition, Long> end;

        Held(Consumer<byte[], byte[]> consumer, String topic) {
            this.consumer = consumer;
            this.topic = topic;
            partitions = Optional.ofNullable(consumer.partitionsFor(topic)).orElse(List.<PartitionInfo>of()).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new ConfigurationException("There is no topic " + topic
                        + ": name the one that holds the events with --topic, or in topics.events.");
            }
            first = consumer.beginningOffsets(partitions);
            end = consumer.endOffsets(partitions);
        }

        TopicRange cut(Range range) {
            Map<TopicPartition, Long> starts =
                    range.from().map(bound -> offsets(bound, "--from")).orElse(first);
            Map<TopicPartition, Long> ends =
                    range.to().map(bound -> offsets(bound, "--to")).orElse(end);
            List<TopicPartition> filled = partitions.stream()
                    .filter(partition -> starts.get(partition) < ends.get(partition))
                    .toList();
            if (filled.isEmpty()) {
                throw new ConfigurationException("There is nothing to replay: topic " + topic + " holds " + describe()
                        + ", and from " + range + " there is no record. Choose another --from or --to.");
            }
            return new TopicRange(of(filled, starts::get), of(filled, ends::get));
        }

        private static Map<TopicPartition, Long> of(
                List<TopicPartition> partitions, Function<TopicPartition, Long> offset) {
            return partitions.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), offset));
        }

        private Map<TopicPartition, Long> offsets(Bound bound, String option) {
            return bound instanceof Bound.Time time
                    ? at(time)
                    : of(partitions, partition -> checked(((Bound.Offset) bound).offset(), partition, option));
        }

        /** The first record that is not older, or the end. */
        private Map<TopicPartition, Long> at(Bound.Time time) {
            long millis = time.instant().toEpochMilli();
            Map<TopicPartition, Long> found = new HashMap<>(end);
            Map<TopicPartition, OffsetAndTimestamp> known =
                    consumer.offsetsForTimes(of(partitions, partition -> millis));
            known.forEach((partition, at) ->
                    found.computeIfPresent(partition, (any, last) -> at == null ? last : Math.min(at.offset(), last)));
            return found;
        }

        private long checked(long offset, TopicPartition partition, String option) {
            if (offset < first.get(partition) || offset > end.get(partition)) {
                throw new ConfigurationException(option + " " + offset + " lies outside partition "
                        + partition.partition() + " of topic " + topic + ", which holds offsets "
                        + first.get(partition) + " to " + end.get(partition) + ". Choose one between, or a time.");
            }
            return offset;
        }

        private String describe() {
            return partitions.stream()
                    .map(partition -> "offsets " + first.get(partition) + " to " + end.get(partition) + " of partition "
                            + partition.partition())
                    .collect(Collectors.joining(", "));
        }
    }
}
