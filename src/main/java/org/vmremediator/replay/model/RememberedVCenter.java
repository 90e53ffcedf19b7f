package org.vmremediator.replay.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.VmPlacement;
import org.vmremediator.policy.VmState;
import org.vmremediator.vcenter.InventoryComputeResource;
import org.vmremediator.vcenter.InventoryHost;
import org.vmremediator.vcenter.InventoryVm;
import org.vmremediator.vcenter.UnreadableVm;
import org.vmremediator.vcenter.VCenterException;
import org.vmremediator.vcenter.VCenterFault;
import org.vmremediator.vcenter.VCenterInventory;
import org.vmremediator.vcenter.VCenterReader;
import org.vmremediator.vcenter.VmDetail;

/**
 * A vCenter from memory: answers as the live one did when the inventory was read, but for what has been put here since.
 * Not thread-safe.
 */
public final class RememberedVCenter implements VCenterReader {
    private final VCenterInventory inventory;
    private final Map<String, InventoryVm> vms = new LinkedHashMap<>();
    private final Map<String, DatastoreState> datastores = new LinkedHashMap<>();
    private final Map<String, UnreadableVm> unreadable = new HashMap<>();
    private final Map<String, InventoryHost> hosts = new HashMap<>();
    private final Map<String, List<InventoryHost>> hostsOf;
    private final Map<String, InventoryComputeResource> computeResources = new HashMap<>();
    private final Map<String, Tag> tags = new LinkedHashMap<>();

    public RememberedVCenter(VCenterInventory inventory) {
        this.inventory = inventory;
        inventory.vms().forEach(this::put);
        inventory.datastores().forEach(this::put);
        inventory.unreadable().forEach(vm -> unreadable.put(vm.moref(), vm));
        inventory.hosts().forEach(host -> hosts.put(host.moref(), host));
        inventory.computeResources().forEach(resource -> computeResources.put(resource.moref(), resource));
        inventory.tags().forEach(tag -> tags.put(tag.id(), tag));
        hostsOf = inventory.hosts().stream()
                .filter(host -> host.computeResource().isPresent())
                .collect(Collectors.groupingBy(host -> host.computeResource().orElseThrow()));
    }

    /** From now on the VM is as given. */
    public void put(InventoryVm vm) {
        vms.put(vm.moref(), vm);
    }

    /** From now on the datastore is as given. */
    public void put(DatastoreState datastore) {
        datastores.put(datastore.datastore().moref(), datastore);
    }

    public Optional<InventoryVm> vm(String moref) {
        return Optional.ofNullable(vms.get(moref));
    }

    public Optional<DatastoreState> datastore(String moref) {
        return Optional.ofNullable(datastores.get(moref));
    }

    /** In the order of the inventory. */
    public List<DatastoreState> datastores() {
        return List.copyOf(datastores.values());
    }

    @Override
    public VmState readVm(String moref, Set<VmDetail> details) {
        InventoryVm vm = readable(moref);
        return new RememberedVm(inventory, vm).state(details, host(vm).flatMap(InventoryHost::size), homeFree(vm));
    }

    @Override
    public VmPlacement readPlacement(String moref) {
        InventoryVm vm = readable(moref);
        Set<String> connected = hostsAround(vm)
                .filter(InventoryHost::connected)
                .map(InventoryHost::moref)
                .collect(Collectors.toUnmodifiableSet());
        return new RememberedVm(inventory, vm).placement(connected, datastoresAround(vm));
    }

    @Override
    public List<Tag> attachedTags(String moref) {
        return readable(moref).tags().stream().map(tags::get).toList();
    }

    @Override
    public List<Tag> tagsOf(String category) {
        return tags.values().stream()
                .filter(tag -> tag.category().equals(category))
                .toList();
    }

    /** Nothing to forget: there is nobody to ask again. */
    @Override
    public void forgetTags() {}

    private InventoryVm readable(String moref) {
        return vm(moref).orElseThrow(() -> missing(moref));
    }

    private VCenterException missing(String moref) {
        return Optional.ofNullable(unreadable.get(moref))
                .map(UnreadableVm::exception)
                .orElseGet(() -> new VCenterException(new VCenterFault(
                        VCenterFault.Kind.NOT_FOUND,
                        "ManagedObjectNotFound",
                        "the inventory of " + inventory.vcenter() + " has no VM " + moref)));
    }

    private Optional<InventoryHost> host(InventoryVm vm) {
        return vm.host().map(hosts::get);
    }

    private Optional<Long> homeFree(InventoryVm vm) {
        return vm.storage().home().map(datastores::get).map(DatastoreState::freeBytes);
    }

    private Stream<InventoryHost> hostsAround(InventoryVm vm) {
        return host(vm).stream().flatMap(own -> own.computeResource().map(hostsOf::get).orElse(List.of(own)).stream());
    }

    private List<DatastoreState> datastoresAround(InventoryVm vm) {
        Stream<String> around = host(vm)
                .flatMap(InventoryHost::computeResource)
                .map(computeResources::get)
                .map(InventoryComputeResource::datastores)
                .stream()
                .flatMap(List::stream);
        return Stream.concat(vm.storage().datastores().stream(), around)
                .distinct()
                .flatMap(moref -> datastore(moref).stream())
                .sorted(Comparator.comparing(state -> state.datastore().moref()))
                .toList();
    }
}
