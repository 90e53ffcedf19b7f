package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * A punctuator that beats fast as long as it is asked to, and slowly otherwise: Kafka Streams commits a transaction at
 * the commit interval after every beat, even if nothing was done.
 *
 * <p>Threading: the stream thread alone.
 */
final class Pulse {
    /** How long the result of a call waits at most; {@code poll.ms}, where that is longer and no record comes. */
    static final Duration FAST = Duration.ofMillis(10);

    /** How long anything else may wait: the end of a move, what is due again, a resume. */
    static final Duration SLOW = Duration.ofMillis(250);

    private final ProcessorContext<?, ?> context;
    private final Runnable work;
    private Cancellable punctuator;
    private Duration interval;
    private boolean quickened;

    /** Begins fast. */
    Pulse(ProcessorContext<?, ?> context, Runnable work) {
        this.context = context;
        this.work = work;
        schedule(FAST);
    }

    /**
     * The next beat comes soon. To be called by the processor that owns the pulse, while it runs: Kafka Streams gives a
     * schedule to whichever processor is running.
     */
    void quicken() {
        quickened = true;
        change(FAST);
    }

    /** Kafka Streams itself keeps the punctuators of a task that it revives. */
    void stop() {
        punctuator.cancel();
    }

    private void beat() {
        quickened = false;
        work.run();
        if (!quickened) {
            change(SLOW);
        }
    }

    private void change(Duration wanted) {
        if (!interval.equals(wanted)) {
            punctuator.cancel();
            schedule(wanted);
        }
    }

    /** All pulses of a stream thread beat at the same moments, so that one transaction does for all. */
    private void schedule(Duration wanted) {
        interval = wanted;
        punctuator = context.schedule(Instant.EPOCH, wanted, PunctuationType.WALL_CLOCK_TIME, timestamp -> beat());
    }
}
