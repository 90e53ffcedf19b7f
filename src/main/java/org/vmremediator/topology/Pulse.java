package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * A punctuator that beats fast as long as it is asked to, and slowly else: Kafka Streams commits a transaction at the
 * commit interval after every beat, although nothing was done.
 *
 * <p>Threading: the stream thread alone.
 */
final class Pulse {
    /** How long the result of a call waits at most, but for {@code poll.ms} when no record comes. */
    static final Duration FAST = Duration.ofMillis(10);

    /** How long waits at most what has no call under way: a move that has ended, what is due again, a resume. */
    static final Duration SLOW = Duration.ofMillis(250);

    private final ProcessorContext<?, ?> context;
    private final Runnable beat;
    private Cancellable schedule;
    private Duration interval;
    private boolean quickened;

    /** Begins fast. */
    Pulse(ProcessorContext<?, ?> context, Runnable beat) {
        this.context = context;
        this.beat = beat;
        schedule(FAST);
    }

    /** The next beat is a fast one, unless one was already to come. */
    void quicken() {
        quickened = true;
        change(FAST);
    }

    private void beat() {
        quickened = false;
        beat.run();
        if (!quickened) {
            change(SLOW);
        }
    }

    private void change(Duration wanted) {
        if (!interval.equals(wanted)) {
            schedule.cancel();
            schedule(wanted);
        }
    }

    /** All pulses of a process beat at the same moments, so that one transaction does for all. */
    private void schedule(Duration wanted) {
        interval = wanted;
        schedule = context.schedule(Instant.EPOCH, wanted, PunctuationType.WALL_CLOCK_TIME, timestamp -> beat());
    }
}
