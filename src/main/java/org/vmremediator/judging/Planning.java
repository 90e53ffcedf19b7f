package org.vmremediator.judging;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.config.Mode;
import org.vmremediator.policy.Cooldown;
import org.vmremediator.policy.Freshness;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;
import org.vmremediator.remediation.Decider;

/**
 * What is decided when a trigger's turn has come: first whether to look at the VM at all, then, from what was seen, the
 * plan or the record why there is none. Not thread-safe.
 */
public final class Planning {
    private final RulesInForce rules;
    private final AuditTrail records;
    private final Function<Remediation, ? extends Decider> deciders;
    private final VmHistory history;
    private final CorrelationBreaker correlation;

    public Planning(
            RulesInForce rules,
            AuditTrail records,
            Function<Remediation, ? extends Decider> deciders,
            VmHistory history,
            CorrelationBreaker correlation) {
        this.rules = rules;
        this.records = records;
        this.deciders = deciders;
        this.history = history;
        this.correlation = correlation;
    }

    /** The rules that are judged before anything is asked of vCenter. */
    public Optional<AuditRecord> refuse(Turn turn, Instant now) {
        return skip(turn).or(() -> refuseItself(turn, now));
    }

    /** Too many others went red at the same time. */
    public Optional<AuditRecord> skip(Turn turn) {
        return correlation.skip(turn.trigger()).map(why -> records.ended(turn, Reason.CORRELATED, why));
    }

    private Optional<AuditRecord> refuseItself(Turn turn, Instant now) {
        Trigger trigger = turn.trigger();
        RemediationRules ours = rules.of(trigger);
        if (!rules.knows(trigger.vm().vcenter())) {
            return ended(turn, Reason.UNKNOWN_SOURCE, Messages.vcenterGone(trigger));
        }
        if (Freshness.stale(trigger.created(), ours.maxAge(), now)) {
            return ended(turn, Reason.STALE, Messages.stale(trigger, ours));
        }
        Optional<Instant> lastChanged = history.lastChanged(trigger);
        return Cooldown.inCooldown(lastChanged, trigger.created(), ours.cooldown())
                ? ended(turn, Reason.COOLDOWN, Messages.cooldown(ours, lastChanged))
                : Optional.empty();
    }

    public Decision decide(Turn turn, Observation seen, MovesInFlight moves, Instant now) {
        Trigger trigger = turn.trigger();
        RemediationRules ours = rules.of(trigger);
        if (Freshness.stale(trigger.created(), ours.maxAge(), now)) {
            return new Decision.End(records.ended(turn, Reason.STALE, Messages.stale(trigger, ours)));
        }
        Verdict verdict = deciders.apply(trigger.remediation()).decide(trigger, seen, moves);
        if (verdict instanceof Verdict.Act act) {
            Plan plan = plan(turn, seen, act, ours, now);
            return ours.mode() == Mode.DRY_RUN
                    ? new Decision.Rehearse(plan, records.dryRun(plan))
                    : new Decision.Make(plan);
        }
        if (verdict instanceof Verdict.Ignore ignore) {
            return new Decision.End(records.ignored(turn, seen.vm(), ignore));
        }
        return new Decision.Wait(((Verdict.Wait) verdict).message());
    }

    private static Plan plan(Turn turn, Observation seen, Verdict.Act act, RemediationRules ours, Instant now) {
        return new Plan(
                Plan.SCHEMA_VERSION,
                turn.trigger().remediationId(),
                turn.sequence(),
                turn.attempt() + 1,
                turn.trigger(),
                act.change(),
                act.leftOut(),
                act.message(),
                seen.vm().name(),
                seen.vm().vcenterInstanceUuid(),
                now,
                turn.trigger().created().plus(ours.maxAge()));
    }

    private Optional<AuditRecord> ended(Turn turn, Reason reason, String message) {
        return Optional.of(records.ended(turn, reason, message));
    }
}
