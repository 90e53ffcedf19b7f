package org.vmremediator.remediation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.vmremediator.config.RelocationConfig;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.RelocationPolicy;
import org.vmremediator.policy.VmPlacement;
import org.vmremediator.vcenter.TaskRef;
import org.vmremediator.vcenter.TaskResult;
import org.vmremediator.vcenter.VCenter;
import org.vmremediator.vcenter.VCenterException;
import org.vmremediator.vcenter.VCenterFault;

/**
 * Carries out one move: one RelocateVM_Task, followed to its end. A relocation of the VM that runs already, an earlier
 * try's or somebody else's, is followed instead and never doubled.
 */
record RelocateRun(Execution execution, Change.Relocate change, RelocationConfig config) {

    CompletionStage<Result> run() {
        return execution.verifyFirst() ? Faults.guard(this::verify, this::unreadable) : write();
    }

    /** An earlier try may have been carried out: looks before it writes. */
    private CompletionStage<Result> verify() {
        return vcenter()
                .runningRelocation(execution.moref())
                .map(this::adopt)
                .orElseGet(() -> goOnFrom(vcenter().readPlacement(execution.moref())));
    }

    private CompletionStage<Result> goOnFrom(VmPlacement placement) {
        return switch (WhereVmIs.of(placement, change)) {
            case ON_TARGET -> Execution.done(relocated(Optional.empty()));
            case ON_SOURCE -> stillAllowed(placement) ? write() : Execution.done(forbiddenNow());
            case ELSEWHERE -> Execution.done(new Result.Replan(Reason.CONFLICT, "Somebody else moved the VM."));
        };
    }

    private boolean stillAllowed(VmPlacement placement) {
        return RelocationPolicy.stillAllows(change, placement, config) && execution.stillAllowed(placement.vm());
    }

    private static Result forbiddenNow() {
        return new Result.Replan(
                Reason.CONFLICT, "The VM or the datastore is not what it was when the move was planned.");
    }

    private CompletionStage<Result> write() {
        TaskRef task;
        try {
            task = vcenter().relocate(execution.moref(), change.to(), execution.order(false));
        } catch (VCenterException e) {
            return failed(e.fault(), Optional.empty());
        } catch (Withheld e) {
            return Execution.done(e.result());
        }
        return execution.follow(task, true, this::ended);
    }

    private CompletionStage<Result> ended(TaskResult task) {
        return task.fault()
                .map(fault -> failed(fault, Optional.of(task)))
                .orElseGet(() -> Execution.done(relocated(Optional.of(task))));
    }

    private CompletionStage<Result> failed(VCenterFault fault, Optional<TaskResult> task) {
        return switch (fault.kind()) {
            case TASK_IN_PROGRESS -> Faults.guard(() -> inTheWay(fault), this::unreadable);
            case NOT_FOUND -> Execution.done(Faults.withTask(vmOrDatastoreGone(fault), task));
            default -> Execution.done(Faults.withTask(Faults.ofWrite(fault, execution.verifyFirst()), task));
        };
    }

    private CompletionStage<Result> inTheWay(VCenterFault fault) {
        Optional<TaskRef> relocation = vcenter().runningRelocation(execution.moref());
        if (relocation.isPresent()) {
            return adopt(relocation.get());
        }
        return fault.task()
                .map(task -> execution.followOther(task, end -> Execution.done(otherEnded(end))))
                .orElseGet(() -> Execution.done(Faults.ofWrite(fault, execution.verifyFirst())));
    }

    private CompletionStage<Result> adopt(TaskRef relocation) {
        return execution.follow(relocation, false, end -> Faults.guard(() -> adopted(end), this::unreadable));
    }

    /** Where the VM is when a relocation has ended that this try did not start. */
    private CompletionStage<Result> adopted(TaskResult end) {
        return Execution.done(
                switch (WhereVmIs.of(vcenter().readPlacement(execution.moref()), change)) {
                    case ON_TARGET -> execution.verifyFirst() ? relocated(Optional.of(end)) : alreadyMoved(end);
                    case ON_SOURCE -> notMoved(end);
                    case ELSEWHERE -> alreadyMoved(end);
                });
    }

    private Result otherEnded(TaskResult end) {
        return Faults.conflict(
                "Another task ran on the VM, " + end.task().moref() + "; it has ended.", execution.verifyFirst());
    }

    private Result notMoved(TaskResult end) {
        return end.fault()
                .map(fault -> (Result) new Result.Retry(
                        Reason.REFUSED,
                        Faults.describe(fault),
                        execution.verifyFirst(),
                        Result.Retry.Because.FAULT,
                        Optional.of(end)))
                .orElseGet(() -> otherEnded(end));
    }

    /** vCenter does not say which object is gone: with the VM there it is the datastore. */
    private Result vmOrDatastoreGone(VCenterFault fault) {
        return Faults.guard(
                () -> {
                    vcenter().readVm(execution.moref());
                    return Faults.conflict("The datastore is gone: " + Faults.describe(fault), false);
                },
                unread -> Faults.ofRead(unread, execution.verifyFirst()));
    }

    private CompletionStage<Result> unreadable(VCenterFault fault) {
        return Execution.done(Faults.ofRead(fault, execution.verifyFirst()));
    }

    private Result relocated(Optional<TaskResult> task) {
        String message = "The VM is on " + change.to().name() + ".";
        return new Result.Concluded(Reason.RELOCATED, message, change.properties(), List.of(), task);
    }

    private static Result alreadyMoved(TaskResult end) {
        String message = "Another relocation, " + end.task().moref() + ", has moved the VM; it is not moved again.";
        return new Result.Concluded(Reason.ALREADY_MOVED, message, List.of(), List.of(), Optional.of(end));
    }

    private VCenter vcenter() {
        return execution.vcenter();
    }
}
