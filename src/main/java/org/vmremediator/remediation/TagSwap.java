package org.vmremediator.remediation;

import java.util.List;
import java.util.Optional;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.VmState;
import org.vmremediator.vcenter.VCenter;
import org.vmremediator.vcenter.VCenterFault;

/**
 * Detaches the old tag and attaches the new one: in this order, since a category with cardinality SINGLE refuses the
 * other. In between the VM holds neither, so what was begun is completed or undone, past max-age too.
 */
final class TagSwap {
    private final Execution execution;
    private final Change.ReplaceTag change;
    private final VCenter vcenter;

    TagSwap(Execution execution, Change.ReplaceTag change) {
        this.execution = execution;
        this.change = change;
        this.vcenter = execution.vcenter();
    }

    Result run() {
        return execution.verifyFirst() ? Faults.guard(this::settle, this::unreadable) : swap();
    }

    private Result swap() {
        return detachOld(false).or(() -> attach(change.from().isPresent())).orElseGet(this::tagged);
    }

    /** An earlier try may have done all, half or nothing: goes on from what is there. */
    private Result settle() {
        VmState vm = vcenter.readVm(execution.moref(), execution.details());
        List<Tag> attached = vcenter.attachedTags(execution.moref());
        HeldTags held = HeldTags.of(change, attached);
        if (held.others()) {
            return new Result.Replan(Reason.CONFLICT, "Somebody else changed the tags of the category.");
        }
        return held.target() ? finish(held) : resume(held, vm, attached);
    }

    private Result finish(HeldTags held) {
        return held.old() ? detachOld(true).orElseGet(this::tagged) : tagged();
    }

    private Result resume(HeldTags held, VmState vm, List<Tag> attached) {
        boolean begun = change.from().isPresent() && !held.old();
        if (begun) {
            return attach(true).orElseGet(this::tagged);
        }
        return asPlanned(vm, attached)
                ? swap()
                : new Result.Replan(Reason.CONFLICT, "The VM is not what it was when the change was planned.");
    }

    private boolean asPlanned(VmState vm, List<Tag> attached) {
        String presumed = Integer.toString(change.presumedHardware());
        return vm.valueOf(change.setting()).equals(presumed) && execution.stillAllowed(vm, attached);
    }

    private Optional<Result> detachOld(boolean begun) {
        return change.from().flatMap(old -> detach(old, begun));
    }

    private Optional<Result> detach(Tag old, boolean begun) {
        return Faults.attempt(
                () -> vcenter.detachTag(execution.moref(), old, execution.order(begun)),
                fault -> TagFaults.ofWrite(vcenter, execution.moref(), fault, execution.verifyFirst()));
    }

    private Optional<Result> attach(boolean begun) {
        return Faults.attempt(
                () -> vcenter.attachTag(execution.moref(), change.to(), execution.order(begun)),
                fault -> attachFailed(fault, begun));
    }

    private Result attachFailed(VCenterFault fault, boolean begun) {
        return switch (fault.kind()) {
            case UNAVAILABLE, ANSWER_LOST, PASSING, TASK_IN_PROGRESS, CONCURRENT_ACCESS ->
                Faults.ofWrite(fault, begun || execution.verifyFirst());
            case INVALID_STATE, INACCESSIBLE, NOT_FOUND, NO_PERMISSION, REFUSED ->
                new RefusedTag(execution, change, fault, this::tagged).resolve();
        };
    }

    private Result unreadable(VCenterFault fault) {
        return TagFaults.ofRead(vcenter, execution.moref(), fault, true);
    }

    private Result tagged() {
        String message = "The tag " + change.to().name() + " of "
                + change.setting().category() + " is attached; it applies at the next power-off.";
        return new Result.Concluded(Reason.TAGGED, message, change.properties(), List.of(), Optional.empty());
    }
}
