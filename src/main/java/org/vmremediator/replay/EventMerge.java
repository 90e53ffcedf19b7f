package org.vmremediator.replay;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts candidates of several partitions into one order: by time, partition and offset. Time is the latest timestamp of
 * the partition so far, so that a record that is late in its partition keeps its place there. Holds only what must wait
 * for a slower partition. Not thread-safe.
 */
final class EventMerge {
    private static final int HELD = 10_000;
    private static final int HELD_AT_LEAST = 100;
    private static final int HELD_AT_MOST = 50_000;
    private static final Comparator<Lane> EARLIEST = Comparator.<Lane>comparingLong(
                    lane -> lane.waiting.element().order())
            .thenComparingInt(lane -> lane.partition);

    /** What is known of one partition. */
    static final class Lane {
        private final int partition;
        private final Deque<Candidate> waiting = new ArrayDeque<>();
        private long latest = Long.MIN_VALUE;
        private boolean open = true;

        private Lane(int partition) {
            this.partition = partition;
        }

        /** A record was read, whatever it is; returns its place in time. */
        long advance(long timestamp) {
            latest = Math.max(latest, timestamp);
            return latest;
        }

        void add(Candidate candidate) {
            waiting.add(candidate);
        }

        /** No more will come. */
        void end() {
            open = false;
        }

        /** Whether a record of it may still come that belongs before the head of the other. */
        private boolean mayPrecede(Lane other) {
            return open
                    && waiting.isEmpty()
                    && (latest < other.waiting.element().order()
                            || (latest == other.waiting.element().order() && partition < other.partition));
        }
    }

    private final Map<Integer, Lane> lanes = new HashMap<>();
    private final int full;

    EventMerge(Collection<Integer> partitions) {
        partitions.forEach(partition -> lanes.put(partition, new Lane(partition)));
        full = Math.max(HELD_AT_LEAST, HELD / Math.max(1, partitions.size()));
    }

    Lane lane(int partition) {
        return lanes.get(partition);
    }

    /** Takes out the next one, unless an earlier one may still come. */
    Optional<Candidate> next() {
        return lanes.values().stream()
                .filter(lane -> !lane.waiting.isEmpty())
                .min(EARLIEST)
                .filter(first -> lanes.values().stream().noneMatch(lane -> lane.mayPrecede(first)))
                .map(first -> first.waiting.remove());
    }

    /** Whether so much of a partition waits that reading it further should pause. */
    boolean isFull(int partition) {
        return lanes.get(partition).waiting.size() >= full;
    }

    /** Whether more waits in all than fits a small memory. */
    boolean holdsTooMuch() {
        return lanes.values().stream().mapToInt(lane -> lane.waiting.size()).sum() > HELD_AT_MOST;
    }
}
