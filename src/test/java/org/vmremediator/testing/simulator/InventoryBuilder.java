package org.vmremediator.testing.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Describes the inventory of a simulated vCenter: hosts of one cluster, datastores, VMs, tags. */
public final class InventoryBuilder {
    private final List<SimHost> hosts = new ArrayList<>();
    private final List<SimDatastore> datastores = new ArrayList<>();
    private final List<SimPlace> places = new ArrayList<>();
    private final List<VmSpec> vms = new ArrayList<>();
    private final List<SimAlarm> alarms = new ArrayList<>();
    private final List<Consumer<TagService>> tags = new ArrayList<>();

    InventoryBuilder() {}

    public InventoryBuilder host(String moref, String name) {
        return host(moref, name, UnaryOperator.identity());
    }

    /** 64 threads and 256 GB, unless said otherwise. */
    public InventoryBuilder host(String moref, String name, UnaryOperator<SimHost> details) {
        hosts.add(details.apply(new SimHost(moref, name)));
        return this;
    }

    /** A folder for VMs. */
    public InventoryBuilder folder(String moref, String name, String parentMoref) {
        places.add(new SimPlace(new Ref("Folder", moref), name, new Ref("Folder", parentMoref)));
        return this;
    }

    /** A folder right below the datacenter's own, which is called {@code vm}. */
    public InventoryBuilder folder(String moref, String name) {
        return folder(moref, name, Places.VM_FOLDER);
    }

    /** A resource pool of the cluster. */
    public InventoryBuilder pool(String moref, String name) {
        places.add(new SimPlace(new Ref("ResourcePool", moref), name, new Ref("ResourcePool", Places.ROOT_POOL)));
        return this;
    }

    /** 100 GB, 50 of them free, mounted read-write on every host, unless said otherwise. */
    public InventoryBuilder datastore(String moref, String name, UnaryOperator<SimDatastore> details) {
        datastores.add(details.apply(new SimDatastore(moref, name)));
        return this;
    }

    public InventoryBuilder datastore(String moref, String name) {
        return datastore(moref, name, UnaryOperator.identity());
    }

    public InventoryBuilder vm(String moref, String name, UnaryOperator<VmSpec> details) {
        vms.add(details.apply(new VmSpec(moref, name)));
        return this;
    }

    /** An alarm definition that watches this type, such as {@code VirtualMachine}. */
    public InventoryBuilder alarm(String moref, String name, String type) {
        alarms.add(new SimAlarm(moref, name, true, List.of(type)));
        return this;
    }

    public InventoryBuilder disabledAlarm(String moref, String name, String type) {
        alarms.add(new SimAlarm(moref, name, false, List.of(type)));
        return this;
    }

    /** A SINGLE category for VirtualMachine, with its tags. */
    public InventoryBuilder category(String name, String... tagNames) {
        return category(name, "SINGLE", Set.of("VirtualMachine"), tagNames);
    }

    public InventoryBuilder category(String name, String cardinality, Set<String> types, String... tagNames) {
        tags.add(service -> {
            String id = service.createCategory(name, "", cardinality, types);
            List.of(tagNames).forEach(tag -> service.createTag(id, tag, ""));
        });
        return this;
    }

    /** A tag of a category named before; the rules hold here too. */
    public InventoryBuilder attached(String vmMoref, String category, String tag) {
        tags.add(service ->
                service.attach(service.find(category, tag).orElseThrow().id(), Ref.vm(vmMoref)));
        return this;
    }

    void fill(Inventory inventory, TagService service) {
        if (hosts.isEmpty()) {
            host("host-21", "esx-1");
        }
        if (datastores.isEmpty()) {
            datastore("datastore-11", "datastore1");
        }
        hosts.forEach(inventory::add);
        places.forEach(inventory::add);
        datastores.forEach(datastore -> inventory.add(mountedEverywhere(datastore)));
        alarms.forEach(inventory::add);
        vms.forEach(spec -> inventory.add(vm(spec)));
        tags.forEach(tag -> tag.accept(service));
    }

    private SimDatastore mountedEverywhere(SimDatastore datastore) {
        return datastore.mounts().isEmpty()
                ? datastore.mountedOn(hosts.stream().map(SimHost::moref).toArray(String[]::new))
                : datastore;
    }

    private SimVm vm(VmSpec spec) {
        return new SimVm(
                spec,
                spec.host().orElse(hosts.get(0).moref()),
                spec.datastore().orElse(datastores.get(0).moref()));
    }
}
