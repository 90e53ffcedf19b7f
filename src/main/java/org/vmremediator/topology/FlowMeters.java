package org.vmremediator.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.vmremediator.event.Decoded;
import org.vmremediator.event.Defect;
import org.vmremediator.event.Sources;
import org.vmremediator.judging.Pause;
import org.vmremediator.ops.MeterNames;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;

/** Counts what passes through the flow. Thread-safe. */
final class FlowMeters {
    private final MeterRegistry registry;
    private final Counter irrelevant;

    FlowMeters(MeterRegistry registry) {
        this.registry = registry;
        irrelevant = registry.counter(MeterNames.EVENTS, MeterNames.RESULT, "irrelevant");
    }

    void irrelevant(int events) {
        irrelevant.increment(events);
    }

    void ignored(Decoded.Why why) {
        event(words(why));
    }

    void broken(Defect defect) {
        event("dead-letter");
        count(MeterNames.DEAD_LETTERS, MeterNames.REASON, defect.code());
    }

    void duplicate(Trigger trigger) {
        count(MeterNames.DUPLICATES, MeterNames.VCENTER, vcenter(trigger), MeterNames.KIND, words(trigger.kind()));
    }

    void understood() {
        event("trigger");
    }

    void trigger(Trigger trigger) {
        count(MeterNames.TRIGGERS, MeterNames.VCENTER, vcenter(trigger), MeterNames.KIND, words(trigger.kind()));
    }

    void plan(Remediation remediation) {
        count(MeterNames.PLANS, MeterNames.REMEDIATION, remediation.id());
    }

    void orphanedPlan(Remediation remediation) {
        count(MeterNames.PLANS_ORPHANED, MeterNames.REMEDIATION, remediation.id());
    }

    void outcome(Remediation remediation, Reason reason) {
        count(
                MeterNames.OUTCOMES,
                MeterNames.REMEDIATION,
                remediation.id(),
                MeterNames.OUTCOME,
                reason.outcome().id(),
                MeterNames.REASON,
                reason.code());
    }

    void trip(Pause.Key key) {
        String breaker = key.isBreakerOnCorrelation() ? "correlation" : "failures";
        count(MeterNames.BREAKER_TRIPS, MeterNames.VCENTER, key.vcenter(), MeterNames.BREAKER, breaker);
    }

    void threadDeath() {
        count(MeterNames.THREAD_DEATHS);
    }

    private void event(String result) {
        count(MeterNames.EVENTS, MeterNames.RESULT, result);
    }

    private void count(String name, String... tags) {
        registry.counter(name, tags).increment();
    }

    /** One name for all that are unknown: theirs come from the events, and each would be a meter for ever. */
    private static String vcenter(Trigger trigger) {
        return Sources.isUnknown(trigger.vm().vcenter()) ? "?" : trigger.vm().vcenter();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
