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
                .with("parent", new Ref("Folder", Places.VM_FOLDER))
                .with("config", config(vm, inventory))
                .with("runtime", runtime(vm))
                .with("summary", summary(vm, inventory))
                .with("datastore", ArrayOf.refs(datastores(vm)))
                .with("storage", storage(vm))
                .with("snapshot", vm.storage().snapshot() ? snapshot() : null)
                .with("recentTask", ArrayOf.refs(recentTasks(vm, inventory)))
                .with("layoutEx", VmDisks.layoutEx(vm, inventory))
                .unset("guest", "layout", "resourcePool", "resourceConfig", "environmentBrowser", "overallStatus");
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
                .with("memoryAllocation", Data.of("ResourceAllocationInfo").with("reservation", 0L))
                .with("cpuHotAddEnabled", vm.hardware().cpuHotAddEnabled())
                .with("cpuHotRemoveEnabled", vm.hardware().cpuHotRemoveEnabled())
                .with("memoryHotAddEnabled", vm.hardware().memoryHotAddEnabled())
                .unset("annotation", "guestId", "modified", "version", "cpuAllocation", "extraConfig", "swapPlacement");
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

    private static Data runtime(SimVm vm) {
        return Data.of("VirtualMachineRuntimeInfo")
                .with("host", Ref.host(vm.host()))
                .with("connectionState", new Word("VirtualMachineConnectionState", "connected"))
                .with("powerState", vm.power().word())
                .unset("bootTime", "question", "faultToleranceState", "maxCpuUsage", "maxMemoryUsage", "paused");
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
                .with("uncommitted", 0L)
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
