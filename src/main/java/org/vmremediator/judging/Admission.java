package org.vmremediator.judging;

import java.time.Instant;
import java.util.Optional;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Freshness;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.SourceOrder;
import org.vmremediator.policy.Trigger;

/**
 * Lets each vCenter event in once, and turns away those that are too old, from the future, from an unknown source,
 * overtaken by a later one or one of too many. Asks nothing of vCenter. Not thread-safe.
 */
public final class Admission {
    private final RulesInForce rules;
    private final AuditTrail records;
    private final SeenEvents seen;
    private final VmHistory history;
    private final CorrelationBreaker correlation;

    public Admission(
            RulesInForce rules,
            AuditTrail records,
            SeenEvents seen,
            VmHistory history,
            CorrelationBreaker correlation) {
        this.rules = rules;
        this.records = records;
        this.seen = seen;
        this.history = history;
        this.correlation = correlation;
    }

    /** Whether the same vCenter event was met before. */
    public boolean hasMet(Trigger trigger) {
        return seen.contains(trigger);
    }

    /** Takes note of the trigger, whatever becomes of it. */
    public Ruling admit(Trigger trigger, Instant now) {
        if (hasMet(trigger)) {
            return Ruling.Duplicate.INSTANCE;
        }
        Optional<AuditRecord> refusal = refuse(trigger, now);
        seen.add(trigger, now);
        if (refusal.isEmpty()) {
            history.admitted(trigger);
        }
        return refusal.<Ruling>map(Ruling.Refused::new).orElse(Ruling.LetIn.INSTANCE);
    }

    /** The end of a trigger that fails again and again in here, so that the next one can be judged. */
    public AuditRecord passOver(Trigger trigger, Instant now) {
        seen.add(trigger, now);
        return records.ended(trigger, Reason.INTERNAL_ERROR, Messages.INTERNAL_ERROR);
    }

    /** Forgets what is too old to matter. */
    public void expire(Instant now) {
        seen.expire(now);
        history.expire(now);
    }

    private Optional<AuditRecord> refuse(Trigger trigger, Instant now) {
        RemediationRules ours = rules.of(trigger);
        if (!rules.knows(trigger.vm().vcenter())) {
            String source = trigger.origin().source();
            return refused(trigger, Reason.UNKNOWN_SOURCE, "No configured vCenter claims the source " + source + ".");
        }
        if (!ours.enabled()) {
            return refused(trigger, Reason.DISABLED, Messages.DISABLED);
        }
        if (Freshness.clockSkew(trigger.created(), now)) {
            return refused(trigger, Reason.CLOCK_SKEW, "Created at " + trigger.created() + ", ahead of our clock.");
        }
        if (Freshness.stale(trigger.created(), ours.maxAge(), now)) {
            return refused(trigger, Reason.STALE, Messages.stale(trigger, ours));
        }
        Optional<Instant> last = history.lastAdmitted(trigger);
        return SourceOrder.superseded(last, trigger.created())
                ? last.flatMap(
                        later -> refused(trigger, Reason.SUPERSEDED, "One created at " + later + " came before it."))
                : correlated(trigger);
    }

    /** Only what would have been let in counts as red. */
    private Optional<AuditRecord> correlated(Trigger trigger) {
        return correlation.admit(trigger)
                ? correlation.skips(trigger).flatMap(why -> refused(trigger, Reason.CORRELATED, why))
                : Optional.empty();
    }

    private Optional<AuditRecord> refused(Trigger trigger, Reason reason, String message) {
        return Optional.of(records.ended(trigger, reason, message));
    }
}
