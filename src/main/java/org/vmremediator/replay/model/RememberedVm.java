package org.vmremediator.replay.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.PowerOnNeeds;
import org.vmremediator.policy.PowerOnNeeds.HostSize;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.VmFacts;
import org.vmremediator.policy.VmKey;
import org.vmremediator.policy.VmPlace;
import org.vmremediator.policy.VmPlacement;
import org.vmremediator.policy.VmState;
import org.vmremediator.vcenter.InventoryVm;
import org.vmremediator.vcenter.VCenterInventory;
import org.vmremediator.vcenter.VmDetail;
import org.vmremediator.vcenter.VmHardware;
import org.vmremediator.vcenter.VmReservation;
import org.vmremediator.vcenter.VmStorage;

/** A VM of an inventory in the words of a live read. */
record RememberedVm(VCenterInventory inventory, InventoryVm vm) {
    private static final long MIB = 1L << 20;

    VmState state(Set<VmDetail> details, Optional<HostSize> host, Optional<Long> homeFreeBytes) {
        return state(new VmFacts(
                vm.alarms(),
                vm.managedBy(),
                vm.faultTolerance(),
                details.contains(VmDetail.PLACE) ? vm.place() : VmPlace.UNKNOWN,
                details.contains(VmDetail.POWER_ON) ? Optional.of(needs(host, homeFreeBytes)) : Optional.empty()));
    }

    /** @param around all datastores that it uses or could use */
    VmPlacement placement(Set<String> connectedHosts, List<DatastoreState> around) {
        VmStorage storage = vm.storage();
        return new VmPlacement(
                state(Set.of(VmDetail.PLACE), Optional.empty(), Optional.empty()),
                storage.homeAndDisks(),
                storage.committedBytes(),
                swapBytes(),
                storage.uncommittedBytes(),
                storage.snapshots(),
                storage.linkedClone(),
                storage.rawDeviceMapping(),
                storage.independentDisk(),
                storage.hindrances(),
                connectedHosts,
                around.stream().map(state -> seenFrom(connectedHosts, state)).toList());
    }

    private VmState state(VmFacts facts) {
        VmHardware hardware = vm.hardware();
        return new VmState(
                new VmKey(inventory.vcenter(), vm.moref()),
                inventory.instanceUuid(),
                vm.name(),
                vm.powerState(),
                vm.template(),
                hardware.numCpu(),
                hardware.memoryMb(),
                hardware.numCoresPerSocket(),
                hardware.memoryHotAddEnabled(),
                hardware.cpuHotAddEnabled(),
                hardware.cpuHotRemoveEnabled(),
                vm.changeVersion(),
                facts);
    }

    private PowerOnNeeds needs(Optional<HostSize> host, Optional<Long> homeFreeBytes) {
        VmReservation reservation = vm.reservation();
        return new PowerOnNeeds(
                host,
                reservation.memoryMb(),
                reservation.memoryLocked(),
                reservation.latencySensitive(),
                vm.storage().hindrances().passthrough(),
                homeFreeBytes);
    }

    private long swapBytes() {
        long missing = vm.hardware().memoryMb() - vm.reservation().memoryMb();
        return vm.powerState() == PowerState.POWERED_ON ? 0 : Math.max(0, missing) * MIB;
    }

    private static DatastoreState seenFrom(Set<String> connected, DatastoreState state) {
        Set<String> hosts =
                state.usableOnHosts().stream().filter(connected::contains).collect(Collectors.toUnmodifiableSet());
        return new DatastoreState(
                state.datastore(),
                state.capacityBytes(),
                state.freeBytes(),
                state.accessible(),
                state.maintenanceMode(),
                hosts,
                state.uncommittedBytes(),
                state.automatedPod());
    }
}
