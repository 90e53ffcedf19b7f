package org.vmremediator.testing.simulator;

/** A VM's {@code config}. */
final class VmConfig {
    private VmConfig() {}

    /** Unset for a VM whose files cannot be read. */
    static Data of(SimVm vm, Inventory inventory) {
        boolean unread = vm.connectionState().equals("inaccessible")
                || vm.connectionState().equals("invalid");
        return unread ? null : config(vm, inventory);
    }

    private static Data config(SimVm vm, Inventory inventory) {
        return Data.of("VirtualMachineConfigInfo")
                .with("changeVersion", vm.changeVersion())
                .with("name", vm.name())
                .with("template", vm.template())
                .with("uuid", "4200" + vm.moref())
                .with("instanceUuid", "5000" + vm.moref())
                .with("files", files(vm, inventory))
                .with("hardware", hardware(vm, inventory))
                .with("memoryAllocation", reservation(vm))
                .with("memoryReservationLockedToMax", vm.has(VmTrait.MEMORY_LOCKED))
                .with("latencySensitivity", latencySensitivity(vm))
                .with("managedBy", vm.managedBy().map(VmConfig::managedBy).orElse(null))
                .with(
                        "keyId",
                        vm.has(VmTrait.ENCRYPTED) ? Data.of("CryptoKeyId").with("keyId", "key-1") : null)
                .with(
                        "ftInfo",
                        vm.has(VmTrait.FAULT_TOLERANCE) || vm.has(VmTrait.FAULT_TOLERANCE_INFO)
                                ? Data.of("FaultToleranceConfigInfo").with("role", 1)
                                : null)
                .with("cpuHotAddEnabled", vm.hardware().cpuHotAddEnabled())
                .with("cpuHotRemoveEnabled", vm.hardware().cpuHotRemoveEnabled())
                .with("memoryHotAddEnabled", vm.hardware().memoryHotAddEnabled())
                .unset("annotation", "guestId", "modified", "version", "cpuAllocation", "extraConfig", "swapPlacement");
    }

    private static Data reservation(SimVm vm) {
        return Data.of("ResourceAllocationInfo").with("reservation", (long) vm.memoryReservationMb());
    }

    private static Data latencySensitivity(SimVm vm) {
        String level = vm.has(VmTrait.LATENCY_SENSITIVE) ? "high" : "normal";
        return Data.of("LatencySensitivity").with("level", new Word("LatencySensitivitySensitivityLevel", level));
    }

    private static Data managedBy(String extension) {
        return Data.of("ManagedByInfo").with("extensionKey", extension).with("type", "agent");
    }

    private static Data files(SimVm vm, Inventory inventory) {
        return Data.of("VirtualMachineFileInfo")
                .with("vmPathName", VmDisks.path(vm, inventory, vm.name() + ".vmx"))
                .unset("snapshotDirectory", "suspendDirectory", "logDirectory");
    }

    private static Data hardware(SimVm vm, Inventory inventory) {
        return Data.of("VirtualHardware")
                .with("numCPU", vm.numCpu())
                .with("numCoresPerSocket", vm.numCoresPerSocket())
                .with("memoryMB", vm.memoryMb())
                .with("device", new ArrayOf("VirtualDevice", VmDisks.devices(vm, inventory)));
    }
}
