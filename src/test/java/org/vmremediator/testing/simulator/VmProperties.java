package org.vmremediator.testing.simulator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A VM's properties. */
final class VmProperties {
    private VmProperties() {}

    static Data of(SimVm vm, Inventory inventory) {
        return Data.of("VirtualMachine")
                .with("name", vm.name())
                .with("parent", vm.folder())
                .with("config", VmConfig.of(vm, inventory))
                .with("resourcePool", vm.resourcePool())
                .with("triggeredAlarmState", vm.alarms().of(vm.ref()))
                .with("runtime", runtime(vm))
                .with("summary", summary(vm, inventory))
                .with("datastore", ArrayOf.refs(datastores(vm)))
                .with("storage", storage(vm))
                .with("snapshot", vm.storage().snapshot() ? snapshot() : null)
                .with("recentTask", ArrayOf.refs(recentTasks(vm, inventory)))
                .with("layoutEx", VmDisks.layoutEx(vm, inventory))
                .unset("guest", "layout", "resourceConfig", "environmentBrowser", "overallStatus");
    }

    private static Data runtime(SimVm vm) {
        return Data.of("VirtualMachineRuntimeInfo")
                .with("host", Ref.host(vm.host()))
                .with("connectionState", new Word("VirtualMachineConnectionState", vm.connectionState()))
                .with("faultToleranceState", faultTolerance(vm))
                .with("toolsInstallerMounted", vm.has(VmTrait.TOOLS_INSTALLER))
                .with("consolidationNeeded", vm.has(VmTrait.CONSOLIDATION_NEEDED))
                .with("powerState", vm.power().word())
                .unset("bootTime", "question", "maxCpuUsage", "maxMemoryUsage", "paused");
    }

    private static Word faultTolerance(SimVm vm) {
        String state =
                vm.has(VmTrait.FAULT_TOLERANCE) || vm.has(VmTrait.FAULT_TOLERANCE_STATE) ? "running" : "notConfigured";
        return new Word("VirtualMachineFaultToleranceState", state);
    }

    private static Data summary(SimVm vm, Inventory inventory) {
        Data config = Data.of("VirtualMachineConfigSummary")
                .with("name", vm.name())
                .with("template", vm.template())
                .with("vmPathName", VmDisks.path(vm, inventory, vm.name() + ".vmx"))
                .with("memorySizeMB", vm.memoryMb())
                .with("numCpu", vm.numCpu());
        Data storage = Data.of("VirtualMachineStorageSummary")
                .with("committed", vm.occupiedBytes())
                .with("uncommitted", 0L)
                .with("unshared", vm.occupiedBytes());
        return Data.of("VirtualMachineSummary")
                .with("vm", vm.ref())
                .with("runtime", runtime(vm))
                .with("config", config)
                .with("storage", storage)
                .unset("guest", "quickStats", "overallStatus");
    }

    /** As vCenter counts them: every datastore that the VM uses, an ISO image's among them. */
    private static List<Ref> datastores(SimVm vm) {
        return Stream.of(
                        Optional.of(vm.datastore()),
                        vm.storage().secondDatastore(),
                        vm.storage().isoDatastore())
                .flatMap(Optional::stream)
                .distinct()
                .map(Ref::datastore)
                .toList();
    }

    private static Data storage(SimVm vm) {
        List<Data> usage =
                datastores(vm).stream().map(datastore -> usage(vm, datastore)).toList();
        return Data.of("VirtualMachineStorageInfo")
                .with("perDatastoreUsage", new ArrayOf("VirtualMachineUsageOnDatastore", usage))
                .unset("timestamp");
    }

    private static Data usage(SimVm vm, Ref datastore) {
        long committed = datastore.value().equals(vm.datastore()) ? vm.occupiedBytes() : 0;
        return Data.of("VirtualMachineUsageOnDatastore")
                .with("datastore", datastore)
                .with("committed", committed)
                .with("uncommitted", datastore.value().equals(vm.datastore()) ? vm.uncommittedBytes() : 0L)
                .with("unshared", committed);
    }

    private static Data snapshot() {
        return Data.of("VirtualMachineSnapshotInfo")
                .with("currentSnapshot", new Ref("VirtualMachineSnapshot", "snapshot-1"))
                .with("rootSnapshotList", new ArrayOf("VirtualMachineSnapshotTree", List.of()));
    }

    private static List<Ref> recentTasks(SimVm vm, Inventory inventory) {
        return vm.recentTasks().stream()
                .filter(moref ->
                        inventory.tasks().stream().anyMatch(task -> task.moref().equals(moref)))
                .map(Ref::task)
                .toList();
    }
}
