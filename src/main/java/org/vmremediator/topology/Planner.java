package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.config.Mode;
import org.vmremediator.policy.Cooldown;
import org.vmremediator.policy.Freshness;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;
import org.vmremediator.remediation.Result;

/** Turns what was observed into what comes next. Writes nothing but log lines; asks vCenter nothing. */
final class Planner {
    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
    private static final Duration UNTIL_A_MOVE_ENDS = Duration.ofSeconds(5);
    private final Workshop workshop;

    Planner(Workshop workshop) {
        this.workshop = workshop;
    }

    /** The rules that are judged when the trigger's turn has come, before anything is asked of vCenter. */
    Optional<Next> refuse(PendingEntry entry, Optional<Instant> lastChanged, Instant now) {
        Trigger trigger = entry.trigger();
        RemediationRules rules =
                workshop.rules(trigger.remediation(), trigger.vm().vcenter());
        if (!workshop.knows(trigger.vm().vcenter())) {
            return Optional.of(ended(entry, Reason.UNKNOWN_SOURCE, Messages.vcenterGone(trigger)));
        }
        if (Freshness.stale(trigger.created(), rules.maxAge(), now)) {
            return Optional.of(ended(entry, Reason.STALE, Messages.stale(trigger, rules)));
        }
        if (Cooldown.inCooldown(lastChanged, trigger.created(), rules.cooldown())) {
            return Optional.of(ended(entry, Reason.COOLDOWN, Messages.cooldown(rules, lastChanged)));
        }
        return Optional.empty();
    }

    Next after(PendingEntry entry, Finished call, MovesInFlight moves, VCenterGate gate, Instant now) {
        try {
            Result result = call.result().orElseThrow(() -> call.error().orElseThrow());
            return after(entry, result, moves, gate, now);
        } catch (Throwable fault) {
            LOG.error("planning for {} failed (remediation {})", entry.vm(), entry.id(), fault);
            return ended(entry, Reason.INTERNAL_ERROR, Messages.INTERNAL_ERROR);
        }
    }

    private Next after(PendingEntry entry, Result result, MovesInFlight moves, VCenterGate gate, Instant now) {
        if (result instanceof Result.Retry retry) {
            return workshop.backoff()
                    .again(entry, retry, gate, now)
                    .<Next>map(Next.Again::new)
                    .orElseGet(() -> ended(entry, retry.lastly(), retry.message()));
        }
        gate.reached();
        if (result instanceof Result.Observed observed) {
            return decide(entry, observed.observation(), moves, now);
        }
        if (result instanceof Result.Concluded end) {
            return ended(entry, end.reason(), end.message());
        }
        throw new IllegalStateException("an observation cannot end in " + result);
    }

    private Next decide(PendingEntry entry, Observation observation, MovesInFlight moves, Instant now) {
        Trigger trigger = entry.trigger();
        RemediationRules rules =
                workshop.rules(trigger.remediation(), trigger.vm().vcenter());
        if (Freshness.stale(trigger.created(), rules.maxAge(), now)) {
            return ended(entry, Reason.STALE, Messages.stale(trigger, rules));
        }
        Verdict verdict = workshop.remediator(trigger.remediation()).decide(trigger, observation, moves);
        if (verdict instanceof Verdict.Act act) {
            workshop.meters().plan(trigger.remediation());
            Plan plan = plan(entry, observation, act, rules, now);
            return rules.mode() == Mode.DRY_RUN
                    ? new Next.End(workshop.auditTrail().dryRun(plan))
                    : new Next.Send(plan);
        }
        if (verdict instanceof Verdict.Ignore ignore) {
            return new Next.End(workshop.auditTrail().ignored(entry, observation.vm(), ignore));
        }
        return new Next.Again(entry.retry(false, now.plus(UNTIL_A_MOVE_ENDS)));
    }

    private static Plan plan(
            PendingEntry entry, Observation observation, Verdict.Act act, RemediationRules rules, Instant now) {
        return new Plan(
                Plan.SCHEMA_VERSION,
                entry.id(),
                entry.sequence(),
                entry.attempt() + 1,
                entry.trigger(),
                act.change(),
                act.leftOut(),
                act.message(),
                observation.vm().name(),
                observation.vm().vcenterInstanceUuid(),
                now,
                entry.trigger().created().plus(rules.maxAge()));
    }

    /** Many others went red at the same time. */
    Next skipped(PendingEntry entry, String why) {
        return ended(entry, Reason.CORRELATED, why);
    }

    private Next ended(PendingEntry entry, Reason reason, String message) {
        return new Next.End(workshop.auditTrail().ended(entry, reason, message));
    }
}
