package org.vmremediator.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when a vCenter has stopped sending events: a broken feed looks just like a quiet, healthy site. Silence counts
 * from the last event, or from the start while there was none.
 *
 * <p>Threading: stream threads call {@link #seen}, one timer thread calls {@link #check}, any thread reads the gauges;
 * one instance per process.
 */
public final class EventSilence implements AutoCloseable {
    /** Silence longer than this is warned of, once. */
    public static final Duration LIMIT = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(EventSilence.class);
    private static final long CHECK_SECONDS = 30;

    private final Clock clock;
    private final Map<String, Ear> ears = new TreeMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(EventSilence::daemon);

    public EventSilence(Clock clock, MeterRegistry metrics, Collection<String> vcenters) {
        this.clock = clock;
        vcenters.forEach(vcenter -> ears.put(vcenter, listen(vcenter, metrics)));
    }

    /** Checks twice a minute until closed. */
    public EventSilence start() {
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(this::check, CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
        return this;
    }

    /** An event of this vCenter was read, of whatever kind. Cheap; names that are not configured are passed over. */
    public void seen(String vcenter) {
        Ear ear = ears.get(vcenter);
        if (ear != null) {
            ear.last = clock.millis();
        }
    }

    /** Warns of each vCenter that has fallen silent, and tells of each that speaks again. */
    public void check() {
        ears.forEach(this::check);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void check(String vcenter, Ear ear) {
        Duration age = age(ear);
        boolean silent = age.compareTo(LIMIT) > 0;
        if (silent && !ear.warned) {
            LOG.warn("No event from vCenter {} for {} minutes: is its feed broken?", vcenter, age.toMinutes());
        } else if (!silent && ear.warned) {
            LOG.info("Events from vCenter {} arrive again", vcenter);
        }
        ear.warned = silent;
    }

    private Duration age(Ear ear) {
        return Duration.ofMillis(clock.millis() - ear.last);
    }

    private Ear listen(String vcenter, MeterRegistry metrics) {
        Ear ear = new Ear(clock.millis());
        Gauge.builder(MeterNames.EVENTS_LAST_AGE, () -> age(ear).toMillis() / 1000.0)
                .description("Time since the last event of this vCenter was read")
                .baseUnit("seconds")
                .tag(MeterNames.VCENTER, vcenter)
                .register(metrics);
        return ear;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "event-silence");
        thread.setDaemon(true);
        return thread;
    }

    private static final class Ear {
        private volatile long last;
        private boolean warned;

        private Ear(long last) {
            this.last = last;
        }
    }
}
