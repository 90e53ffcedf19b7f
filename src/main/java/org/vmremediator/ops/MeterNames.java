package org.vmremediator.ops;

/**
 * The names of our own meters and of their tags, in Micrometer's spelling; {@code docs/metrics.md} explains each in
 * Prometheus' spelling, and a test holds it to this list.
 */
public final class MeterNames {
    /** Counter: records read from the events topic, by {@link #RESULT}. */
    public static final String EVENTS = "vmremediator.events";
    /** Gauge, seconds: time since the last event, by {@link #VCENTER}. */
    public static final String EVENTS_LAST_AGE = "vmremediator.events.last.age";
    /** Counter: records that could not be understood. */
    public static final String DEAD_LETTERS = "vmremediator.dead.letters";
    /** Counter: triggers, by {@link #VCENTER} and {@link #KIND}. */
    public static final String TRIGGERS = "vmremediator.triggers";
    /** Counter: deliveries of a trigger that was known already, by {@link #VCENTER} and {@link #KIND}. */
    public static final String DUPLICATES = "vmremediator.duplicates";
    /** Counter: plans, by {@link #REMEDIATION}. */
    public static final String PLANS = "vmremediator.plans";
    /** Counter: committed plans that nothing was pending for, by {@link #REMEDIATION}. */
    public static final String PLANS_ORPHANED = "vmremediator.plans.orphaned";
    /** Counter: breakers that tripped, by {@link #VCENTER} and {@link #BREAKER}. */
    public static final String BREAKER_TRIPS = "vmremediator.breaker.trips";
    /** Counter: stream threads that died and were replaced. */
    public static final String THREAD_DEATHS = "vmremediator.stream.thread.deaths";
    /** Counter: audit records, by {@link #REMEDIATION}, {@link #OUTCOME} and {@link #REASON}. */
    public static final String OUTCOMES = "vmremediator.outcomes";
    /** Gauge: triggers that have no audit record yet, by {@link #VCENTER}. */
    public static final String PENDING_SIZE = "vmremediator.pending.size";
    /** Gauge, seconds: age of the oldest of them, by {@link #VCENTER}. */
    public static final String PENDING_OLDEST_AGE = "vmremediator.pending.oldest.age";
    /** Timer: calls to vCenter, by {@link #VCENTER}, {@link #METHOD} and {@link #OUTCOME}. */
    public static final String VCENTER_CALLS = "vmremediator.vcenter.calls";

    public static final String VCENTER = "vcenter";
    public static final String REMEDIATION = "remediation";
    public static final String OUTCOME = "outcome";
    public static final String REASON = "reason";
    public static final String BREAKER = "breaker";
    public static final String KIND = "kind";
    public static final String METHOD = "method";
    public static final String RESULT = "result";

    private MeterNames() {}
}
