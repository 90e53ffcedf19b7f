package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the consumers' metrics again and again, on a thread of its own, so that the stream threads hold nothing up. */
final class MembershipWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MembershipWatch.class);
    private static final Duration INTERVAL = Duration.ofMillis(100);

    /** To collect all metrics of the process costs some milliseconds, so that new stream threads are looked for less often. */
    private static final int LOOKS_AT_THE_SAME = 10;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread watch = new Thread(work, "membership");
        watch.setDaemon(true);
        return watch;
    });
    private final Membership membership;
    private final Duration longSilence;
    private final Supplier<Map<MetricName, ? extends Metric>> metrics;
    private final Map<MetricName, Metric> needed = new HashMap<>();
    private long looks;
    private boolean silent;

    /**
     * Looks at nothing before the start.
     *
     * @param longSilence when the log is to say that there was no answer
     */
    MembershipWatch(Membership membership, Duration longSilence, Supplier<Map<MetricName, ? extends Metric>> metrics) {
        this.membership = membership;
        this.longSilence = longSilence;
        this.metrics = metrics;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it goes on until the executor is shut down
    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Without a look nothing is proven, so that a fault here stops all writing. */
    private void look() {
        try {
            if (looks++ % LOOKS_AT_THE_SAME == 0) {
                collect();
            }
            membership.look(needed);
            tell(membership.silence());
        } catch (RuntimeException e) {
            LOG.warn("the consumers' metrics cannot be read: while that is so, nothing is written to vCenter", e);
        }
    }

    /** The one line about what Kafka's own clients would fill the log with. */
    private void tell(Duration silence) {
        boolean before = silent;
        silent = silence.compareTo(longSilence) > 0;
        if (silent && !before) {
            Instant since = Instant.now().minus(silence).truncatedTo(ChronoUnit.SECONDS);
            LOG.warn(
                    "Kafka has not answered since {}: it is away, or a rebalance takes long."
                            + " What is due waits, and goes on by itself",
                    since);
        } else if (before && !silent) {
            LOG.info("Kafka answers again");
        }
    }

    private void collect() {
        needed.clear();
        metrics.get().forEach((name, metric) -> {
            if (CoordinatorAnswers.needs(name)) {
                needed.put(name, metric);
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
