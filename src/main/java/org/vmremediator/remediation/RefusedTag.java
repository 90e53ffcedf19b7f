package org.vmremediator.remediation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Tag;
import org.vmremediator.vcenter.VCenter;
import org.vmremediator.vcenter.VCenterFault;

/**
 * What to do after vCenter has refused to attach the new tag: look what the VM holds, and put the old tag back where it
 * holds none. Where that fails too, the record says so, because a person has to do it.
 */
record RefusedTag(Execution execution, Change.ReplaceTag change, VCenterFault fault, Supplier<Result> tagged) {

    Result resolve() {
        return Faults.guard(this::look, this::unreadable);
    }

    private Result look() {
        vcenter().readVm(execution.moref());
        HeldTags held = HeldTags.of(change, vcenter().attachedTags(execution.moref()));
        if (held.others() || (held.target() && held.old())) {
            return new Result.Replan(Reason.CONFLICT, "Somebody else changed the tags: " + Faults.describe(fault));
        }
        if (held.target()) {
            return tagged.get();
        }
        return held.old() ? refused("") : change.from().map(this::putBack).orElseGet(() -> refused(""));
    }

    private Result putBack(Tag old) {
        return Faults.attempt(
                        () -> vcenter().attachTag(execution.moref(), old, execution.order(true)),
                        again -> notPutBack(old, again))
                .orElseGet(() -> refused(" The old tag " + old.name() + " was put back."));
    }

    private Result notPutBack(Tag old, VCenterFault again) {
        Result result = Faults.ofWrite(again, true);
        return result instanceof Result.Retry
                ? result
                : missing(old, "putting it back failed: " + Faults.describe(again));
    }

    private Result unreadable(VCenterFault unread) {
        Result result = Faults.ofRead(unread, change.from().isPresent() || execution.verifyFirst());
        boolean gone = unread.kind() == VCenterFault.Kind.NOT_FOUND;
        return result instanceof Result.Retry || gone
                ? result
                : change.from()
                        .map(old -> missing(old, "the tags could not be read back: " + Faults.describe(unread)))
                        .orElse(result);
    }

    /** The one end that leaves less than was there. */
    private Result missing(Tag old, String why) {
        String category = change.setting().category();
        String message = "ATTENTION: the tag " + old.name() + " of " + category + " is detached and " + why
                + ". Attach it by hand. The new tag " + change.to().name() + " was refused: " + Faults.describe(fault);
        PropertyChange loss = new PropertyChange("tag:" + category, Optional.of(old.name()), "");
        return new Result.Concluded(reason(), message, List.of(loss), List.of(), Optional.empty());
    }

    private Result refused(String note) {
        Result result = TagFaults.writeToPresentVm(vcenter(), fault, false);
        return result instanceof Result.Concluded ended
                ? new Result.Concluded(ended.reason(), ended.message() + note)
                : result;
    }

    private Reason reason() {
        return fault.kind() == VCenterFault.Kind.NO_PERMISSION ? Reason.NO_PERMISSION : Reason.REFUSED;
    }

    private VCenter vcenter() {
        return execution.vcenter();
    }
}
