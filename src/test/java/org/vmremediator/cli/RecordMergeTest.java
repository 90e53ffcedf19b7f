package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RecordMergeTest {
    private static final TopicPartition ZERO = new TopicPartition("t", 0);
    private static final TopicPartition ONE = new TopicPartition("t", 1);

    private final RecordMerge merge = new RecordMerge(List.of(ZERO, ONE));

    @Test
    void shouldHoldBackWhatAnotherPartitionMayStillPrecede() {
        merge.add(record(ZERO, 0, 10));

        assertThat(merge.takeReady(Set.of(ZERO, ONE))).isEmpty();
        assertThat(merge.takeReady(Set.of(ZERO))).hasSize(1);
    }

    @Test
    void shouldPutPartitionsInOrderOfTimeAndKeepTheOrderWithin() {
        merge.add(record(ZERO, 0, 10));
        merge.add(record(ZERO, 1, 5));
        merge.add(record(ONE, 0, 7));
        merge.add(record(ONE, 1, 20));

        assertThat(merge.takeReady(Set.of()))
                .extracting(record -> record.partition() + "@" + record.offset())
                .containsExactly("1@0", "0@0", "0@1", "1@1");
    }

    @Test
    void shouldBeFullOnlyWhereMuchWaits() {
        for (int i = 0; i < 1_000; i++) {
            merge.add(record(ZERO, i, i));
        }

        assertThat(merge.isFull(ZERO)).isTrue();
        assertThat(merge.isFull(ONE)).isFalse();
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset, long time) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                time,
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
