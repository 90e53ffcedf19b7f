package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.Tag;

/**
 * Gathers an inventory batch by batch, and keeps once what several VMs share. In the order of morefs, so that two
 * snapshots compare. Not thread-safe.
 */
final class InventoryParts {
    static final String PARENT = "parent";
    static final String DATASTORE = "datastore";
    private static final String NAME = "name";

    private final String vcenter;
    private final Optional<String> instanceUuid;
    private final Map<String, InventoryHost> hosts = new TreeMap<>();
    private final Map<String, InventoryComputeResource> computeResources = new TreeMap<>();
    private final Map<String, DatastoreState> datastores = new TreeMap<>();
    private final Map<String, Tag> tags = new TreeMap<>();
    private final List<InventoryVm> vms = new ArrayList<>();
    private final List<UnreadableVm> unreadable = new ArrayList<>();

    InventoryParts(String vcenter, Optional<String> instanceUuid) {
        this.vcenter = vcenter;
        this.instanceUuid = instanceUuid;
    }

    void addTags(Collection<Tag> found) {
        found.forEach(tag -> tags.put(tag.id(), tag));
    }

    void add(InventoryVm vm) {
        vms.add(vm);
    }

    void add(UnreadableVm vm) {
        unreadable.add(vm);
    }

    /** The hosts, compute resources and datastores among what was read; a live read leaves out the same datastores. */
    void addPlatform(List<VimObject> objects) {
        StoragePods pods = new StoragePods(objects);
        for (VimObject object : objects) {
            if (object.isA("HostSystem")) {
                hosts.computeIfAbsent(object.moref(), moref -> host(object));
            } else if (object.reference().getType().endsWith("ComputeResource")) {
                computeResources.computeIfAbsent(object.moref(), moref -> computeResource(object));
            } else if (object.isA("Datastore") && object.fault().isEmpty()) {
                datastores.computeIfAbsent(object.moref(), moref -> Datastores.stateOf(object, host -> true, pods));
            }
        }
    }

    /** The readable datastores that a VM uses, or could use from where it is. */
    List<DatastoreRef> within(Collection<String> used, Optional<String> host) {
        Stream<String> around = host
                .map(hosts::get)
                .flatMap(InventoryHost::computeResource)
                .map(computeResources::get)
                .map(InventoryComputeResource::datastores)
                .stream()
                .flatMap(List::stream);
        return Stream.concat(used.stream(), around)
                .distinct()
                .flatMap(moref -> Optional.ofNullable(datastores.get(moref)).stream())
                .map(DatastoreState::datastore)
                .toList();
    }

    VCenterInventory inventory() {
        return new VCenterInventory(
                vcenter,
                instanceUuid,
                List.copyOf(hosts.values()),
                List.copyOf(computeResources.values()),
                List.copyOf(datastores.values()),
                List.copyOf(tags.values()),
                List.copyOf(vms),
                List.copyOf(unreadable));
    }

    private static InventoryHost host(VimObject host) {
        return new InventoryHost(
                host.moref(),
                host.get(NAME, String.class).orElse(""),
                PlacementReads.isConnected(host),
                PowerOnReads.sizeOf(host),
                host.get(PARENT, ManagedObjectReference.class).map(ManagedObjectReference::getVal));
    }

    private static InventoryComputeResource computeResource(VimObject resource) {
        List<String> known = Arrays.stream(
                        resource.get(DATASTORE, ManagedObjectReference[].class).orElse(new ManagedObjectReference[0]))
                .map(ManagedObjectReference::getVal)
                .sorted()
                .toList();
        return new InventoryComputeResource(
                resource.moref(), resource.get(NAME, String.class).orElse(""), known);
    }
}
