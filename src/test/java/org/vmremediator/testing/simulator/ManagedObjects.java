package org.vmremediator.testing.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The inventory as vim25's managed objects: a reference gives its properties. */
final class ManagedObjects {
    /** The types above each type, which a property or traversal spec may name instead. */
    private static final Map<String, List<String>> BASE_TYPES = Map.ofEntries(
            Map.entry("VirtualMachine", List.of("ManagedEntity", "ExtensibleManagedObject")),
            Map.entry("HostSystem", List.of("ManagedEntity", "ExtensibleManagedObject")),
            Map.entry("Datastore", List.of("ManagedEntity", "ExtensibleManagedObject")),
            Map.entry("Folder", List.of("ManagedEntity", "ExtensibleManagedObject")),
            Map.entry("ResourcePool", List.of("ManagedEntity", "ExtensibleManagedObject")),
            Map.entry("StoragePod", List.of("Folder", "ManagedEntity", "ExtensibleManagedObject")),
            Map.entry("Datacenter", List.of("ManagedEntity", "ExtensibleManagedObject")),
            Map.entry("ClusterComputeResource", List.of("ComputeResource", "ManagedEntity", "ExtensibleManagedObject")),
            Map.entry("Alarm", List.of("ExtensibleManagedObject")),
            Map.entry("Task", List.of("ExtensibleManagedObject")),
            Map.entry("ListView", List.of("ManagedObjectView", "View")),
            Map.entry("ContainerView", List.of("ManagedObjectView", "View")));

    private final Inventory inventory;
    private final Views views;

    ManagedObjects(Inventory inventory, Views views) {
        this.inventory = inventory;
        this.views = views;
    }

    static boolean isA(Ref object, String type) {
        return object.type().equals(type)
                || type.equals("ManagedObject")
                || BASE_TYPES.getOrDefault(object.type(), List.of()).contains(type);
    }

    /** The object's properties; throws ManagedObjectNotFound for one that is not there. */
    Data properties(Ref object) {
        return find(object).orElseThrow(() -> Faults.notFound(object));
    }

    boolean exists(Ref object) {
        return find(object).isPresent();
    }

    private Optional<Data> find(Ref object) {
        return switch (object.type()) {
            case "VirtualMachine" -> vm(object.value());
            case "Datastore" -> datastore(object.value());
            case "HostSystem" -> inventory.host(object.value()).map(host -> Places.host(host, inventory));
            case "ClusterComputeResource" -> named(object, Inventory.CLUSTER, Places.cluster(inventory));
            case "Folder" -> folder(object).or(() -> place(object));
            case "ResourcePool" ->
                named(object, Places.ROOT_POOL, Places.rootPool()).or(() -> place(object));
            case "StoragePod" -> pod(object);
            case "Datacenter" -> named(object, Places.DATACENTER, Places.datacenter(inventory));
            case "Task" -> task(object.value());
            case "Alarm" -> alarm(object.value());
            case "ListView", "ContainerView" ->
                views.find(object).map(refs -> Data.of(object.type()).with("view", ArrayOf.refs(refs)));
            default -> Optional.empty();
        };
    }

    private Optional<Data> vm(String moref) {
        return inventory.findVm(moref).map(vm -> VmProperties.of(vm, inventory));
    }

    private Optional<Data> datastore(String moref) {
        return inventory.findDatastore(moref).map(datastore -> DatastoreProperties.of(datastore, inventory));
    }

    private Optional<Data> place(Ref object) {
        return inventory.place(object).map(SimPlace::properties);
    }

    private Optional<Data> pod(Ref object) {
        return inventory.datastores().stream()
                .flatMap(datastore -> datastore.pod().stream())
                .filter(pod -> pod.ref().equals(object))
                .findFirst()
                .map(SimPod::properties);
    }

    private Optional<Data> task(String moref) {
        return inventory.findTask(moref).map(task -> TaskProperties.of(task, inventory));
    }

    private Optional<Data> alarm(String moref) {
        return inventory.alarms().stream()
                .filter(alarm -> alarm.moref().equals(moref))
                .findFirst()
                .map(SimAlarm::properties);
    }

    private static Optional<Data> folder(Ref object) {
        return Stream.of(Places.ROOT_FOLDER, Places.VM_FOLDER, Places.HOST_FOLDER, Places.DATASTORE_FOLDER)
                .filter(object.value()::equals)
                .findFirst()
                .map(Places::folder);
    }

    private static Optional<Data> named(Ref object, String moref, Data properties) {
        return object.value().equals(moref) ? Optional.of(properties) : Optional.empty();
    }

    /** Every object of these types, for a ContainerView from the root folder. */
    static List<Ref> all(Inventory inventory, List<String> types) {
        List<Ref> refs = new ArrayList<>();
        inventory.vms().forEach(vm -> refs.add(vm.ref()));
        inventory.hosts().forEach(host -> refs.add(host.ref()));
        inventory.datastores().forEach(datastore -> refs.add(datastore.ref()));
        refs.add(new Ref("ClusterComputeResource", Inventory.CLUSTER));
        refs.removeIf(ref -> !types.isEmpty() && types.stream().noneMatch(type -> isA(ref, type)));
        return refs;
    }
}
