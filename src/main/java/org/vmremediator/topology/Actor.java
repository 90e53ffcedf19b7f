package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.config.Mode;
import org.vmremediator.judging.Messages;
import org.vmremediator.judging.RemediationRules;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Reason;
import org.vmremediator.remediation.Result;
import org.vmremediator.remediation.WritePermit;
import org.vmremediator.vcenter.TaskResult;

/** Turns the end of an action into what comes next. */
final class Actor {
    private static final Logger LOG = LoggerFactory.getLogger(Actor.class);

    /** How long past its expiry a plan that may have been begun is still looked after while vCenter is away. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final Workshop workshop;

    Actor(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * A plan that must not be carried out any more, since the operator has changed the configuration meanwhile.
     *
     * @param begun whether an earlier try may have changed something
     * @param stray whether the vCenter belongs to another partition now
     */
    Optional<Next> refuse(Plan plan, boolean begun, boolean stray) {
        RemediationRules rules =
                workshop.rules().of(plan.remediation(), plan.vm().vcenter());
        boolean known = workshop.rules().knows(plan.vm().vcenter());
        if (known && !stray && rules.enabled() && rules.mode() == Mode.ENFORCE) {
            return Optional.empty();
        }
        if (begun) {
            return Optional.of(ended(plan, Reason.OUTCOME_UNKNOWN, Messages.TAKEN_BACK));
        }
        if (stray) {
            return Optional.of(ended(plan, Reason.PARTITION_CHANGED, Messages.partitionChanged(plan.trigger())));
        }
        if (!known) {
            return Optional.of(ended(plan, Reason.UNKNOWN_SOURCE, Messages.vcenterGone(plan.trigger())));
        }
        return Optional.of(
                rules.enabled()
                        ? new Next.End(workshop.auditTrail().dryRun(plan))
                        : ended(plan, Reason.DISABLED, Messages.DISABLED));
    }

    WritePermit permit(Plan plan, TaskScope scope) {
        return new PlanPermit(plan, scope.lease(), scope.breakers().correlation()::covers, workshop);
    }

    Next after(PendingEntry entry, Finished call, VCenterGate gate, Instant now) {
        Plan plan = entry.plan().orElseThrow();
        if (call.error().isPresent()) {
            LOG.error(
                    "carrying out {} for {} failed",
                    entry.id(),
                    entry.vm(),
                    call.error().get());
            return ended(plan, Reason.INTERNAL_ERROR, Messages.INTERNAL_ERROR);
        }
        return after(entry, plan, call.result().orElseThrow(), gate, now);
    }

    private Next after(PendingEntry entry, Plan plan, Result result, VCenterGate gate, Instant now) {
        if (result instanceof Result.Retry retry) {
            if (!retry.countsAsAttempt() && now.isAfter(plan.expires().plus(GRACE))) {
                return ended(plan, lastly(retry.lastly(), Messages.givenUp(retry.message()), retry.task()));
            }
            return workshop.backoff()
                    .again(entry, retry, gate, now)
                    .<Next>map(Next.Again::new)
                    .orElseGet(() -> ended(plan, lastly(retry.lastly(), retry.message(), retry.task())));
        }
        gate.reached();
        if (result instanceof Result.Replan replan) {
            return workshop.backoff()
                    .anew(entry, now)
                    .<Next>map(Next.Again::new)
                    .orElseGet(() -> ended(plan, lastly(replan.lastly(), replan.message(), replan.task())));
        }
        if (result instanceof Result.Concluded end) {
            return ended(plan, end);
        }
        throw new IllegalStateException("an action cannot end in " + result);
    }

    /** The end of the last try: what vCenter said of its task belongs into the record. */
    private static Result.Concluded lastly(Reason reason, String message, Optional<TaskResult> task) {
        return new Result.Concluded(reason, message, List.of(), List.of(), task);
    }

    /** Many others went red before it was begun. */
    Next skipped(Plan plan, String why) {
        return ended(plan, Reason.CORRELATED, why);
    }

    private Next ended(Plan plan, Reason reason, String message) {
        return ended(plan, new Result.Concluded(reason, message));
    }

    private Next ended(Plan plan, Result.Concluded end) {
        return new Next.End(workshop.auditTrail().carriedOut(plan, end));
    }
}
