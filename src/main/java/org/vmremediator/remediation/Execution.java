package org.vmremediator.remediation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.policy.Exemption;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.VmState;
import org.vmremediator.vcenter.TaskRef;
import org.vmremediator.vcenter.TaskResult;
import org.vmremediator.vcenter.VCenter;
import org.vmremediator.vcenter.VCenterException;
import org.vmremediator.vcenter.VmDetail;
import org.vmremediator.vcenter.WriteOrder;

/**
 * One plan being carried out, and what the three remediations do alike while they carry it out.
 *
 * @param verifyFirst an earlier try may have been carried out
 * @param executor where the end of a task is dealt with, which may read from vCenter: never on the watcher's thread
 */
record Execution(
        VCenter vcenter, Plan plan, boolean verifyFirst, WritePermit permit, Executor executor, RulesConfig rules) {

    String moref() {
        return plan.vm().moref();
    }

    /**
     * In the name of the plan. The permit is asked when the write is about to be sent; a denial throws {@link Withheld}.
     *
     * @param begun whether the change was begun: then neither expiry nor a pause stops it, and only a lost lease does
     */
    WriteOrder order(boolean begun) {
        return new WriteOrder(
                plan.id(),
                () -> forbidden(begun).ifPresent(result -> {
                    throw new Withheld(result);
                }));
    }

    /** Whether no rule has come to forbid the plan since it was made: one more call to vCenter, for the tags. */
    boolean stillAllowed(VmState vm) {
        return stillAllowed(vm, vcenter.attachedTags(moref()));
    }

    boolean stillAllowed(VmState vm, List<Tag> attached) {
        return Exemption.of(plan.trigger(), vm, attached, rules).isEmpty();
    }

    /** What has to be read of the VM so that the rules can be judged again. */
    Set<VmDetail> details() {
        return Details.forScope(rules);
    }

    /** How the try ends if the write may not go ahead. */
    private Optional<Result> forbidden(boolean begun) {
        return switch (permit.ask()) {
            case GRANTED -> Optional.empty();
            case EXPIRED -> begun ? Optional.empty() : Optional.of(stale());
            case PAUSED -> begun ? Optional.empty() : Optional.of(paused());
            case LOST -> Optional.of(Result.Retry.lost(begun || verifyFirst));
        };
    }

    /**
     * Follows a task to its end and goes on from there.
     *
     * @param ours whether this try started it, so that losing sight of it leaves the outcome unknown
     */
    CompletionStage<Result> follow(TaskRef task, boolean ours, Function<TaskResult, CompletionStage<Result>> onEnd) {
        return watched(task)
                .handleAsync((end, error) -> error == null ? onEnd.apply(end) : lostSight(error, ours), executor)
                .thenCompose(Function.identity());
    }

    /** Follows a task that somebody else started, for as long as the plan is fresh. */
    CompletionStage<Result> followOther(TaskRef task, Function<TaskResult, CompletionStage<Result>> onEnd) {
        return watched(task)
                .toCompletableFuture()
                .copy()
                .orTimeout(permit.untilExpiry().toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync((end, error) -> error == null ? onEnd.apply(end) : lostSight(error, false), executor)
                .thenCompose(Function.identity());
    }

    private CompletionStage<TaskResult> watched(TaskRef task) {
        return Faults.guard(
                () -> vcenter.follow(task), fault -> CompletableFuture.failedStage(new VCenterException(fault)));
    }

    static CompletionStage<Result> done(Result result) {
        return CompletableFuture.completedFuture(result);
    }

    /** Not being able to ask about a task says nothing about how it ends, so this is never final. */
    private CompletionStage<Result> lostSight(Throwable error, boolean ours) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof TimeoutException) {
            return done(new Result.Replan(Reason.CONFLICT, "A task that is not ours went on past max-age."));
        }
        return cause instanceof VCenterException lost
                ? done(Faults.retry(lost.fault(), ours || verifyFirst))
                : CompletableFuture.failedStage(cause);
    }

    private static Result stale() {
        return new Result.Concluded(Reason.STALE, "The event grew older than max-age before anything was written.");
    }

    /** Who asks before the first write knows, by having looked if need be, that nothing of the plan was done. */
    private static Result paused() {
        return new Result.Retry(
                Reason.RETRIES_EXHAUSTED,
                "Paused before anything was written.",
                false,
                Result.Retry.Because.NOT_ALLOWED);
    }
}
