package org.vmremediator.vcenter;

import com.vmware.vim25.HostSystemConnectionState;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.TraversalSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.VmPlacement;
import org.vmremediator.policy.VmState;

/**
 * Reads where a VM's files lie and where they could lie, in one walk: from the VM to its datastores and its host, from
 * there to the compute resource, and on to that one's hosts and datastores.
 */
final class PlacementReads {
    private static final long MIB = 1L << 20;
    private static final String CONNECTION = "runtime.connectionState";

    private final PropertyReader properties;
    private final VmReads vms;

    PlacementReads(SoapSession session, VmReads vms) {
        this.properties = new PropertyReader(session);
        this.vms = vms;
    }

    VmPlacement read(String moref) {
        ManagedObjectReference reference = References.vm(moref);
        List<VimObject> objects = properties.read(walk(reference));
        VimObject vm = VmReads.the(reference, objects);
        Set<String> hosts = connectedHosts(objects);
        return placement(vm, hosts, datastores(objects, hosts));
    }

    private VmPlacement placement(VimObject vm, Set<String> hosts, List<DatastoreState> datastores) {
        VmState state = vms.stateOf(vm);
        VmFiles files = new VmFiles(vm);
        List<DatastoreRef> homeAndDisks = files.homeAndDisks(
                datastores.stream().map(DatastoreState::datastore).toList());
        return new VmPlacement(
                state,
                homeAndDisks,
                files.committedBytes(homeAndDisks),
                swapBytes(state, files.memoryReservationMb()),
                files.hasSnapshots(),
                files.isLinkedClone(),
                files.hasRawDeviceMapping(),
                files.hasIndependentDisk(),
                hosts,
                datastores);
    }

    private static long swapBytes(VmState vm, long reservationMb) {
        return vm.powerState() == PowerState.POWERED_ON ? 0 : Math.max(0, vm.memoryMb() - reservationMb) * MIB;
    }

    private static PropertyFilterSpec walk(ManagedObjectReference vm) {
        TraversalSpec toResource = Specs.along(
                "HostSystem",
                "parent",
                Specs.along("ComputeResource", "host"),
                Specs.along("ComputeResource", "datastore"));
        return Specs.filter(
                List.of(Specs.from(
                        vm,
                        Specs.along("VirtualMachine", "datastore"),
                        Specs.along("VirtualMachine", "runtime.host", toResource))),
                Specs.properties(
                        "VirtualMachine",
                        Stream.concat(VmReads.PATHS.stream(), VmFiles.PATHS.stream())
                                .toList()),
                Specs.properties("HostSystem", List.of(CONNECTION)),
                Specs.properties("Datastore", Datastores.PATHS));
    }

    private static Set<String> connectedHosts(List<VimObject> objects) {
        return objects.stream()
                .filter(object -> object.isA("HostSystem"))
                .filter(host -> host.get(CONNECTION, HostSystemConnectionState.class)
                        .equals(Optional.of(HostSystemConnectionState.connected)))
                .map(VimObject::moref)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without those that we may not read: nothing can be said for them. */
    private static List<DatastoreState> datastores(List<VimObject> objects, Set<String> hosts) {
        return objects.stream()
                .filter(object -> object.isA("Datastore") && object.fault().isEmpty())
                .map(datastore -> Datastores.stateOf(datastore, hosts))
                .distinct()
                .toList();
    }
}
