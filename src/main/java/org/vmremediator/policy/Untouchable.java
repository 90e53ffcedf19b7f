package org.vmremediator.policy;

import java.util.Optional;

/** The VMs that are somebody else's business, whatever their tags say. */
final class Untouchable {
    private Untouchable() {}

    static Optional<Verdict> refusal(VmState vm) {
        if (vm.template()) {
            return ignore(Reason.TEMPLATE, "The VM is a template.");
        }
        if (vm.facts().managedBy().isPresent()) {
            String owner = vm.facts().managedBy().get();
            return ignore(Reason.MANAGED, "The VM is managed by " + owner + ", which would undo or suffer a change.");
        }
        return vm.facts().faultTolerance()
                ? ignore(Reason.FAULT_TOLERANCE, Reason.FAULT_TOLERANCE.meaning())
                : Optional.empty();
    }

    private static Optional<Verdict> ignore(Reason reason, String message) {
        return Optional.of(new Verdict.Ignore(reason, message));
    }
}
