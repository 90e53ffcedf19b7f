package org.vmremediator.replay.report;

import java.util.EnumMap;
import java.util.Map;
import org.vmremediator.policy.Remediation;

/** What happened in one stretch of time. Not thread-safe. */
final class Bucket {
    /** Never added to. */
    static final Bucket EMPTY = new Bucket();

    private long triggers;
    private final Map<Remediation, Long> plans = new EnumMap<>(Remediation.class);

    void addTrigger() {
        triggers++;
    }

    void addPlan(Remediation remediation) {
        plans.merge(remediation, 1L, Long::sum);
    }

    void addAll(Bucket other) {
        triggers += other.triggers;
        other.plans.forEach((remediation, count) -> plans.merge(remediation, count, Long::sum));
    }

    long triggers() {
        return triggers;
    }

    long plans(Remediation remediation) {
        return plans.getOrDefault(remediation, 0L);
    }

    long plans() {
        return plans.values().stream().mapToLong(Long::longValue).sum();
    }
}
