package org.vmremediator.testing.simulator;

/** Which VMs vCenter does not move, and what moving does to others. */
final class MoveRules {
    private MoveRules() {}

    static void check(SimVm vm) {
        ChangeRules.check(vm);
        try {
            checkDevices(vm);
        } catch (SimFault fault) {
            vm.suffer("a move was asked for that cannot be: " + fault.type());
            throw fault;
        }
    }

    private static void checkDevices(SimVm vm) {
        if (vm.has(VmTrait.SHARED_BUS)) {
            throw Faults.of("SharedBusControllerNotSupported", "A controller shares its bus.");
        }
        if (vm.hasPassthrough() && vm.power() == PowerWord.POWERED_ON) {
            throw Faults.of("DeviceNotSupported", "A device is passed through.");
        }
        if (vm.has(VmTrait.TOOLS_INSTALLER)) {
            throw Faults.of("VmToolsUpgradeFault", "The Tools installer is mounted.");
        }
    }

    /** A copy is made of what others write to; the keys and what is left of old snapshots stay behind. */
    static void harm(SimVm vm) {
        if (vm.has(VmTrait.MULTI_WRITER_DISK)) {
            vm.suffer("the other VMs write to a disk that it left");
        }
        if (vm.has(VmTrait.CONSOLIDATION_NEEDED)) {
            vm.suffer("a disk lost its chain");
        }
        if (vm.has(VmTrait.ENCRYPTED)) {
            vm.suffer("a disk lost its key");
        }
    }
}
