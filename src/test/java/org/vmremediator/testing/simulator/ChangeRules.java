package org.vmremediator.testing.simulator;

/** Which VMs vCenter does not change. */
final class ChangeRules {
    private ChangeRules() {}

    static void check(SimVm vm) {
        if (vm.template()) {
            throw Faults.of("NotSupported", "The operation is not supported on the object.");
        }
        if (!vm.connectionState().equals("connected")) {
            throw Faults.of("InvalidState", "The VM is " + vm.connectionState() + ".");
        }
        if (vm.managedBy().isPresent()) {
            throw Faults.of("DisallowedOperationOnManagedVm", vm.managedBy().get() + " has disabled the method.");
        }
        if (vm.isFaultTolerant()) {
            throw Faults.of("NotSupported", "Fault tolerance is on.");
        }
    }
}
