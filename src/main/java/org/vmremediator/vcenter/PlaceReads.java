package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.PropertySpec;
import com.vmware.vim25.SelectionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmremediator.policy.VmPlace;

/**
 * Reads where a VM stands in the inventory: up its folders to the root, and up its resource pools to the compute
 * resource that they belong to.
 */
final class PlaceReads {
    private static final String NAME = "name";
    private static final String PARENT = "parent";
    private static final String POOL = "resourcePool";
    static final List<String> PATHS = List.of(PARENT, POOL);

    private PlaceReads() {}

    static List<SelectionSpec> steps() {
        return List.of(
                Specs.along("VirtualMachine", PARENT, Specs.upward("ManagedEntity", PARENT)),
                Specs.along("VirtualMachine", POOL, Specs.upward("ResourcePool", PARENT)));
    }

    static List<PropertySpec> properties() {
        return properties(List.of(NAME));
    }

    /** @param ofComputeResource its name, and what else is to be read of it */
    static List<PropertySpec> properties(List<String> ofComputeResource) {
        return List.of(
                Specs.properties("Folder", List.of(NAME, PARENT)),
                Specs.properties("Datacenter", List.of(NAME, PARENT)),
                Specs.properties("ResourcePool", List.of(NAME, PARENT)),
                Specs.properties("ComputeResource", ofComputeResource));
    }

    static VmPlace placeOf(VimObject vm, List<VimObject> objects) {
        List<VimObject> folders = chain(vm, PARENT, objects);
        List<VimObject> pools = chain(vm, POOL, objects);
        return new VmPlace(
                path(folders),
                pools.stream()
                        .filter(object -> object.reference().getType().endsWith("ComputeResource"))
                        .flatMap(object -> object.get(NAME, String.class).stream())
                        .findFirst(),
                pools.stream()
                        .filter(object -> !object.reference().getType().endsWith("ComputeResource"))
                        .flatMap(object -> object.get(NAME, String.class).stream())
                        .toList());
    }

    /** The objects above the VM, the nearest first, as far as they may be read. */
    private static List<VimObject> chain(VimObject vm, String first, List<VimObject> objects) {
        List<VimObject> chain = new ArrayList<>();
        Optional<VimObject> next = find(vm, first, objects);
        while (next.isPresent() && !chain.contains(next.get())) {
            chain.add(next.get());
            next = find(next.get(), PARENT, objects);
        }
        return chain;
    }

    private static Optional<VimObject> find(VimObject from, String path, List<VimObject> objects) {
        return from.get(path, ManagedObjectReference.class)
                .flatMap(reference -> objects.stream()
                        .filter(object -> object.reference().equals(reference))
                        .findFirst());
    }

    /** Without the root folder; empty when the way up to it cannot be read. */
    private static Optional<String> path(List<VimObject> folders) {
        boolean complete = !folders.isEmpty()
                && folders.get(folders.size() - 1)
                        .get(PARENT, ManagedObjectReference.class)
                        .isEmpty()
                && folders.stream().allMatch(folder -> folder.fault().isEmpty());
        StringBuilder path = new StringBuilder();
        folders.stream()
                .limit(Math.max(0, folders.size() - 1))
                .forEach(folder ->
                        path.insert(0, "/" + folder.get(NAME, String.class).orElse("")));
        return complete ? Optional.of(path.toString()) : Optional.empty();
    }
}
