package org.vmremediator.replay.source;

import java.util.Optional;
import org.vmremediator.config.ConfigurationException;

/**
 * What part of the events is replayed.
 *
 * @param from the first; empty for the beginning
 * @param to the one after the last; empty for the end as it is when the replay begins
 */
public record Range(Optional<Bound> from, Optional<Bound> to) {
    public static final Range ALL = new Range(Optional.empty(), Optional.empty());

    /** @throws ConfigurationException when it ends before it begins */
    public Range {
        if (from.isPresent() && to.isPresent() && endsBefore(from.get(), to.get())) {
            throw new ConfigurationException("--from (" + from.get() + ") is not before --to (" + to.get()
                    + "): nothing lies between them. Exchange them, or leave one out.");
        }
    }

    private static boolean endsBefore(Bound from, Bound to) {
        if (from instanceof Bound.Time begin && to instanceof Bound.Time end) {
            return !begin.instant().isBefore(end.instant());
        }
        return from instanceof Bound.Offset begin && to instanceof Bound.Offset end && begin.offset() >= end.offset();
    }

    /** Whether a record lies in it; one without a timestamp lies in every span of time. */
    boolean holds(long offset, long timestamp) {
        return from.map(bound -> isTimeless(bound, timestamp) || !isBefore(bound, offset, timestamp))
                        .orElse(true)
                && to.map(bound -> isTimeless(bound, timestamp) || isBefore(bound, offset, timestamp))
                        .orElse(true);
    }

    private static boolean isTimeless(Bound bound, long timestamp) {
        return bound instanceof Bound.Time && timestamp < 0;
    }

    private static boolean isBefore(Bound bound, long offset, long timestamp) {
        return bound instanceof Bound.Time time
                ? timestamp < time.instant().toEpochMilli()
                : offset < ((Bound.Offset) bound).offset();
    }

    /** For people. */
    @Override
    public String toString() {
        return from.map(Bound::toString).orElse("the beginning") + " to "
                + to.map(Bound::toString).orElse("the end");
    }
}
