package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.VmState;

/** Makes inventory VMs of one batch of what was read. */
final class InventoryVms {
    private final VmReads vms;
    private final InventoryParts parts;
    private final List<VimObject> objects;

    /** @param parts with the platform of this batch */
    InventoryVms(VmReads vms, InventoryParts parts, List<VimObject> objects) {
        this.vms = vms;
        this.parts = parts;
        this.objects = objects;
    }

    /** Throws what a live read of the VM would throw. */
    InventoryVm of(VimObject vm, List<String> tags) {
        VmState state = vms.stateOf(vm.complete(), objects, Set.of(VmDetail.PLACE));
        Optional<String> host =
                vm.get(PowerOnReads.HOST, ManagedObjectReference.class).map(ManagedObjectReference::getVal);
        return new InventoryVm(
                vm.moref(),
                state.name(),
                state.powerState(),
                state.template(),
                hardware(state),
                state.changeVersion(),
                state.facts().alarms(),
                state.facts().managedBy(),
                state.facts().faultTolerance(),
                state.facts().place(),
                host,
                PowerOnReads.reservationOf(vm),
                storage(vm, host),
                tags);
    }

    private static VmHardware hardware(VmState state) {
        return new VmHardware(
                state.numCpu(),
                state.memoryMb(),
                state.numCoresPerSocket(),
                state.memoryHotAddEnabled(),
                state.cpuHotAddEnabled(),
                state.cpuHotRemoveEnabled());
    }

    private VmStorage storage(VimObject vm, Optional<String> host) {
        VmFiles files = new VmFiles(vm);
        List<String> used = PowerOnReads.storesOf(vm).stream()
                .map(ManagedObjectReference::getVal)
                .toList();
        List<DatastoreRef> homeAndDisks = files.homeAndDisks(parts.within(used, host));
        return new VmStorage(
                used,
                home(vm),
                homeAndDisks,
                files.committedBytes(homeAndDisks),
                files.uncommittedBytes(homeAndDisks),
                files.hasSnapshots(),
                files.isLinkedClone(),
                files.hasRawDeviceMapping(),
                files.hasIndependentDisk(),
                VmHindrances.of(vm));
    }

    private Optional<String> home(VimObject vm) {
        return objects.stream()
                .filter(object -> object.isA("Datastore") && PowerOnReads.isHomeOf(vm, object))
                .map(VimObject::moref)
                .findFirst();
    }
}
