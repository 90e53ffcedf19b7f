package org.vmremediator.remediation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.vmremediator.config.ReconfigurationConfig;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.ReconfigurationPolicy;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.VmState;
import org.vmremediator.vcenter.TaskRef;
import org.vmremediator.vcenter.TaskResult;
import org.vmremediator.vcenter.VCenterException;
import org.vmremediator.vcenter.VCenterFault;

/**
 * Carries out one reconfiguration: one ReconfigVM_Task, fenced by changeVersion and followed to its end. A VM that was
 * powered on meanwhile is no failure; its tags wait.
 */
record ReconfigureRun(Execution execution, Change.Reconfigure change, ReconfigurationConfig config) {

    CompletionStage<Result> run() {
        return execution.verifyFirst() ? Faults.guard(this::verify, this::unreadable) : write();
    }

    /** An earlier try may have been carried out: looks before it writes. */
    private CompletionStage<Result> verify() {
        VmState vm = execution.vcenter().readVm(execution.moref(), Details.forReconfiguration(execution.rules()));
        if (hasTargets(vm)) {
            return Execution.done(reconfigured("The VM has the planned settings.", Optional.empty()));
        }
        if (vm.powerState() != PowerState.POWERED_OFF) {
            return Execution.done(poweredOn(vm, Optional.empty()));
        }
        return stillAskedFor(vm)
                ? write()
                : Execution.done(
                        new Result.Replan(Reason.CONFLICT, "The VM has changed since the change was planned."));
    }

    /** By the tags, rules, hardware and room that there are now; one more call to vCenter, for the tags. */
    private boolean stillAskedFor(VmState vm) {
        Observation.ForReconfiguration seen =
                new Observation.ForReconfiguration(vm, execution.vcenter().attachedTags(execution.moref()));
        return ReconfigurationPolicy.stillAsksFor(change, execution.plan().trigger(), seen, config, execution.rules());
    }

    private CompletionStage<Result> write() {
        TaskRef task;
        try {
            task = execution
                    .vcenter()
                    .reconfigure(execution.moref(), settings(), change.changeVersion(), execution.order(false));
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
                .orElseGet(() -> Execution.done(reconfigured("The VM is reconfigured.", Optional.of(task))));
    }

    private CompletionStage<Result> failed(VCenterFault fault, Optional<TaskResult> task) {
        return switch (fault.kind()) {
            case TASK_IN_PROGRESS -> inTheWay(fault);
            case INVALID_STATE -> Execution.done(invalidState(fault, task));
            default -> Execution.done(Faults.withTask(Faults.ofWrite(fault, execution.verifyFirst()), task));
        };
    }

    /** Waits for the task that vCenter names; it has changed the VM, so the plan is made anew. */
    private CompletionStage<Result> inTheWay(VCenterFault fault) {
        return fault.task()
                .map(task -> execution.followOther(task, end -> Execution.done(otherEnded(end))))
                .orElseGet(() -> Execution.done(Faults.ofWrite(fault, execution.verifyFirst())));
    }

    private Result otherEnded(TaskResult end) {
        return Faults.conflict(
                "Another task ran on the VM, " + end.task().moref() + "; it has ended.", execution.verifyFirst());
    }

    private Result invalidState(VCenterFault fault, Optional<TaskResult> task) {
        return Faults.guard(
                () -> stateRead(execution.vcenter().readVm(execution.moref()), fault, task),
                unread -> Faults.ofRead(unread, execution.verifyFirst()));
    }

    private Result stateRead(VmState vm, VCenterFault fault, Optional<TaskResult> task) {
        return vm.powerState() == PowerState.POWERED_OFF
                ? new Result.Retry(
                        Reason.REFUSED,
                        Faults.describe(fault),
                        execution.verifyFirst(),
                        Result.Retry.Because.FAULT,
                        task)
                : poweredOn(vm, task);
    }

    private CompletionStage<Result> unreadable(VCenterFault fault) {
        return Execution.done(Faults.ofRead(fault, true));
    }

    private boolean hasTargets(VmState vm) {
        return change.settings().stream()
                .allMatch(setting -> valueIn(vm, setting).equals(setting.to()));
    }

    private static String valueIn(VmState vm, PropertyChange setting) {
        return vm.valueOf(Setting.ofCategory(setting.property()));
    }

    private Map<Setting, String> settings() {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        change.settings().forEach(setting -> settings.put(Setting.ofCategory(setting.property()), setting.to()));
        return settings;
    }

    private Result reconfigured(String message, Optional<TaskResult> task) {
        return new Result.Concluded(Reason.RECONFIGURED, message, change.properties(), List.of(), task);
    }

    private static Result poweredOn(VmState vm, Optional<TaskResult> task) {
        String message = "The VM is " + vm.powerState().spelled() + "; its tags wait for the next power-off.";
        return new Result.Concluded(Reason.POWERED_ON, message, List.of(), List.of(), task);
    }
}
