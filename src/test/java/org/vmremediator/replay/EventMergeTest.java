package org.vmremediator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventMergeTest {
    private final EventMerge merge = new EventMerge(Set.of(0, 1));

    @Test
    void shouldWaitForASlowerPartition() {
        put(0, 10);

        assertThat(taken()).isEmpty();
        merge.lane(1).advance(9);
        assertThat(taken()).isEmpty();
        merge.lane(1).advance(11);
        assertThat(taken()).containsExactly("0/10");
    }

    @Test
    void shouldNotWaitForAPartitionThatHasEnded() {
        put(0, 10);
        merge.lane(1).end();

        assertThat(taken()).containsExactly("0/10");
    }

    @Test
    void shouldLetTheLowerPartitionGoFirstAtTheSameTime() {
        put(1, 10);
        merge.lane(0).advance(10);
        assertThat(taken()).as("partition 0 may have another of that time").isEmpty();

        put(0, 10);
        put(0, 12);
        assertThat(taken()).containsExactly("0/10", "1/10");
    }

    @Test
    void shouldKeepALateRecordInItsPlace() {
        put(0, 10);
        put(0, 5);
        put(1, 7);
        put(1, 20);
        end();

        assertThat(taken()).containsExactly("1/7", "0/10", "0/5", "1/20");
    }

    @Test
    void shouldGiveTheSameOrderHoweverThePartitionsCome() {
        List<String> oneAfterTheOther = merged(new Random(1), true);

        for (int seed = 0; seed < 20; seed++) {
            assertThat(merged(new Random(seed), false)).isEqualTo(oneAfterTheOther);
        }
    }

    @Test
    void shouldSayWhenAPartitionIsTooFarAhead() {
        for (int i = 0; i < 5_000; i++) {
            assertThat(merge.isFull(0)).isFalse();
            put(0, i);
        }

        assertThat(merge.isFull(0)).isTrue();
        assertThat(merge.isFull(1)).isFalse();
        assertThat(merge.holdsTooMuch()).isFalse();
    }

    private static List<String> merged(Random random, boolean inTurn) {
        EventMerge merge = new EventMerge(Set.of(0, 1, 2));
        Random times = new Random(42);
        List<List<Long>> partitions = new ArrayList<>();
        for (int partition = 0; partition < 3; partition++) {
            List<Long> timestamps = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                timestamps.add((long) times.nextInt(100) + i);
            }
            partitions.add(timestamps);
        }
        List<String> order = new ArrayList<>();
        int[] next = new int[3];
        for (int left = 600; left > 0; left--) {
            int partition = inTurn ? firstOpen(next) : anyOpen(next, random);
            add(merge, partition, partitions.get(partition).get(next[partition]++));
            if (next[partition] == 200) {
                merge.lane(partition).end();
            }
            drain(merge, order);
        }
        return order;
    }

    private static int firstOpen(int[] next) {
        return next[0] < 200 ? 0 : next[1] < 200 ? 1 : 2;
    }

    private static int anyOpen(int[] next, Random random) {
        int partition = random.nextInt(3);
        return next[partition] < 200 ? partition : firstOpen(next);
    }

    private void put(int partition, long timestamp) {
        add(merge, partition, timestamp);
    }

    private static void add(EventMerge merge, int partition, long timestamp) {
        long order = merge.lane(partition).advance(timestamp);
        Candidate.Place at = new Candidate.Place("t", partition, timestamp);
        merge.lane(partition).add(new Candidate.Unreadable(at, order, new BrokenRecord("", Instant.EPOCH, "")));
    }

    private void end() {
        merge.lane(0).end();
        merge.lane(1).end();
    }

    private List<String> taken() {
        List<String> taken = new ArrayList<>();
        drain(merge, taken);
        return taken;
    }

    private static void drain(EventMerge merge, List<String> to) {
        for (Optional<Candidate> next = merge.next(); next.isPresent(); next = merge.next()) {
            to.add(next.get().at().partition() + "/" + next.get().at().offset());
        }
    }
}
