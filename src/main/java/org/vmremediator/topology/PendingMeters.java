package org.vmremediator.topology;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vmremediator.ops.MeterNames;

/**
 * The gauges {@code vmremediator.pending.size} and {@code vmremediator.pending.oldest.age} (seconds), by vCenter.
 *
 * <p>Threading: tasks come and go on their stream threads; the metrics registry reads from its own.
 */
final class PendingMeters {
    private final MeterRegistry registry;
    private final Clock clock;
    private final ConcurrentMap<String, List<PendingGauge>> byVCenter = new ConcurrentHashMap<>();

    PendingMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** The gauges of one task, which it takes back with {@link #remove} when it closes. */
    PendingGauge add(String vcenter) {
        PendingGauge gauge = new PendingGauge();
        byVCenter.computeIfAbsent(vcenter, this::register).add(gauge);
        return gauge;
    }

    void remove(Map<String, PendingGauge> gauges) {
        gauges.forEach((vcenter, gauge) -> byVCenter.get(vcenter).remove(gauge));
    }

    private List<PendingGauge> register(String vcenter) {
        List<PendingGauge> gauges = new CopyOnWriteArrayList<>();
        Gauge.builder(MeterNames.PENDING_SIZE, gauges, PendingMeters::size)
                .description("triggers that have no audit record yet")
                .tag(MeterNames.VCENTER, vcenter)
                .register(registry);
        Gauge.builder(MeterNames.PENDING_OLDEST_AGE, gauges, this::oldestAge)
                .description("age of the oldest trigger that has no audit record yet")
                .baseUnit("seconds")
                .tag(MeterNames.VCENTER, vcenter)
                .register(registry);
        return gauges;
    }

    private static double size(List<PendingGauge> gauges) {
        return gauges.stream().mapToInt(PendingGauge::size).sum();
    }

    private double oldestAge(List<PendingGauge> gauges) {
        return gauges.stream()
                .map(PendingGauge::oldest)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
