package org.vmremediator.vcenter;

import com.vmware.vim25.HostSystemConnectionState;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.PropertySpec;
import com.vmware.vim25.SelectionSpec;
import com.vmware.vim25.TraversalSpec;
import java.util.ArrayList;
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
    static final List<String> PATHS = Stream.of(VmReads.PATHS, PlaceReads.PATHS, VmFiles.PATHS, VmHindrances.PATHS)
            .flatMap(List::stream)
            .toList();
    static final String CONNECTION = "runtime.connectionState";

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
        VmState state = vms.stateOf(vm, objects, Set.of(VmDetail.PLACE));
        return placement(vm, state, hosts, datastores(objects, hosts));
    }

    private VmPlacement placement(VimObject vm, VmState state, Set<String> hosts, List<DatastoreState> datastores) {
        VmFiles files = new VmFiles(vm);
        List<DatastoreRef> homeAndDisks = files.homeAndDisks(
                datastores.stream().map(DatastoreState::datastore).toList());
        return new VmPlacement(
                state,
                homeAndDisks,
                files.committedBytes(homeAndDisks),
                swapBytes(state, files.memoryReservationMb()),
                files.uncommittedBytes(homeAndDisks),
                files.hasSnapshots(),
                files.isLinkedClone(),
                files.hasRawDeviceMapping(),
                files.hasIndependentDisk(),
                VmHindrances.of(vm),
                hosts,
                datastores);
    }

    private static long swapBytes(VmState vm, long reservationMb) {
        return vm.powerState() == PowerState.POWERED_ON ? 0 : Math.max(0, vm.memoryMb() - reservationMb) * MIB;
    }

    private static PropertyFilterSpec walk(ManagedObjectReference vm) {
        return Specs.filter(List.of(Specs.from(vm, steps().toArray(SelectionSpec[]::new))), wanted());
    }

    /** From a VM to its place, its datastores, and all hosts and datastores of its compute resource. */
    static List<SelectionSpec> steps() {
        TraversalSpec toPod = Specs.along("Datastore", "parent");
        TraversalSpec toResource = Specs.along(
                "HostSystem",
                "parent",
                Specs.along("ComputeResource", "host"),
                Specs.along("ComputeResource", "datastore", Specs.again(toPod)));
        List<SelectionSpec> steps = new ArrayList<>(PlaceReads.steps());
        steps.add(Specs.along("VirtualMachine", "datastore", toPod));
        steps.add(Specs.along("VirtualMachine", "runtime.host", toResource));
        return steps;
    }

    private static PropertySpec[] wanted() {
        List<PropertySpec> wanted = new ArrayList<>(PlaceReads.properties());
        wanted.add(Specs.properties("VirtualMachine", PATHS));
        wanted.add(Specs.properties("HostSystem", List.of(CONNECTION)));
        wanted.add(Specs.properties("Datastore", Datastores.PATHS));
        wanted.add(Specs.properties(StoragePods.TYPE, StoragePods.PATHS));
        return wanted.toArray(PropertySpec[]::new);
    }

    private static Set<String> connectedHosts(List<VimObject> objects) {
        return objects.stream()
                .filter(object -> object.isA("HostSystem"))
                .filter(PlacementReads::isConnected)
                .map(VimObject::moref)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isConnected(VimObject host) {
        return host.get(CONNECTION, HostSystemConnectionState.class)
                .equals(Optional.of(HostSystemConnectionState.connected));
    }

    /** Without those that we may not read: nothing can be said for them. */
    private static List<DatastoreState> datastores(List<VimObject> objects, Set<String> hosts) {
        StoragePods pods = new StoragePods(objects);
        return objects.stream()
                .filter(object -> object.isA("Datastore") && object.fault().isEmpty())
                .map(datastore -> Datastores.stateOf(datastore, hosts::contains, pods))
                .distinct()
                .toList();
    }
}
