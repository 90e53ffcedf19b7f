package org.vmremediator.replay.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.vmremediator.policy.Remediation;

/**
 * Counts over time, in buckets that grow wider when there are too many of them, so that a year takes no more memory than
 * a day. Not thread-safe.
 */
final class TimeGrid {
    /** Each divides the next. */
    private static final List<Duration> WIDTHS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(28),
            Duration.ofDays(364));

    private static final int MOST_BUCKETS = 2000;

    private final TreeMap<Long, Bucket> buckets = new TreeMap<>();
    private int width;

    void addTrigger(Instant at) {
        add(at, Bucket::addTrigger);
    }

    void addPlan(Instant at, Remediation remediation) {
        add(at, bucket -> bucket.addPlan(remediation));
    }

    private void add(Instant at, Consumer<Bucket> change) {
        change.accept(buckets.computeIfAbsent(indexOf(at), index -> new Bucket()));
        while (buckets.size() > MOST_BUCKETS && width < WIDTHS.size() - 1) {
            widen();
        }
    }

    private long indexOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), width().toSeconds());
    }

    Duration width() {
        return WIDTHS.get(width);
    }

    /** Widens until no more than this many buckets span the range, gaps counted. */
    void fit(Instant from, Instant to, int most) {
        while (width < WIDTHS.size() - 1 && indexOf(to) - indexOf(from) >= most) {
            widen();
        }
    }

    /** All buckets of a range, empty ones too. */
    List<Bucket> between(Instant from, Instant to) {
        List<Bucket> all = new ArrayList<>();
        for (long index = indexOf(from); index <= indexOf(to); index++) {
            all.add(buckets.getOrDefault(index, Bucket.EMPTY));
        }
        return all;
    }

    /** When the bucket with this instant begins. */
    Instant begin(Instant at) {
        return Instant.ofEpochSecond(indexOf(at) * width().toSeconds());
    }

    private void widen() {
        long factor = WIDTHS.get(width + 1).dividedBy(width());
        Map<Long, Bucket> old = new TreeMap<>(buckets);
        buckets.clear();
        width++;
        old.forEach((index, bucket) -> buckets.computeIfAbsent(Math.floorDiv(index, factor), wide -> new Bucket())
                .addAll(bucket));
    }
}
