package org.vmremediator.testing.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vmremediator.testing.simulator.FilterSpec.ObjectSpec;
import org.vmremediator.testing.simulator.FilterSpec.PropSpec;
import org.vmremediator.testing.simulator.FilterSpec.Selection;

/** Finds the objects that a filter selects, by traversal, and reads their properties. One use per evaluation. */
final class PropertySelector {
    private static final String READ = "System.Read";
    private final ManagedObjects objects;
    private final Privileges privileges;
    private final FilterSpec filter;
    private final Map<String, Selection> named = new HashMap<>();
    private final Map<Ref, ObjectContent> found = new LinkedHashMap<>();
    private final List<String> visited = new ArrayList<>();

    PropertySelector(ManagedObjects objects, Privileges privileges, FilterSpec filter) {
        this.objects = objects;
        this.privileges = privileges;
        this.filter = filter;
        filter.objects().forEach(start -> remember(start.selections()));
    }

    private void remember(List<Selection> selections) {
        for (Selection selection : selections) {
            if (selection.isTraversal()) {
                named.put(selection.name(), selection);
                remember(selection.next());
            }
        }
    }

    /** Throws ManagedObjectNotFound when an object to start from is not there. */
    List<ObjectContent> select() {
        filter.objects().forEach(start -> objects.properties(start.object()));
        return selectExisting();
    }

    /** As filters do after their creation: what is gone is left out. */
    List<ObjectContent> selectExisting() {
        filter.objects().stream()
                .filter(start -> objects.exists(start.object()))
                .forEach(this::follow);
        return List.copyOf(found.values());
    }

    private void follow(ObjectSpec start) {
        visit(start.object(), start.skip(), start.selections());
    }

    private void visit(Ref object, boolean skip, List<Selection> selections) {
        if (!objects.exists(object)) {
            return;
        }
        if (!skip) {
            read(object);
        }
        selections.forEach(selection -> traverse(object, resolve(selection)));
    }

    private Selection resolve(Selection selection) {
        return selection.isTraversal()
                ? selection
                : Optional.ofNullable(named.get(selection.name()))
                        .orElseThrow(() -> Faults.invalidArgument("specSet.objectSet.selectSet.name"));
    }

    private void traverse(Ref object, Selection traversal) {
        String step = object + traversal.toString();
        if (!ManagedObjects.isA(object, traversal.type()) || visited.contains(step)) {
            return;
        }
        visited.add(step);
        Optional<Object> target = PropertyPath.resolve(objects.properties(object), traversal.path());
        refs(target).forEach(next -> visit(next, traversal.skip(), traversal.next()));
    }

    private static List<Ref> refs(Optional<Object> value) {
        if (value.isPresent() && value.get() instanceof ArrayOf array) {
            return array.items().stream().map(Ref.class::cast).toList();
        }
        return value.stream().map(Ref.class::cast).toList();
    }

    private void read(Ref object) {
        Data properties = objects.properties(object);
        for (PropSpec spec : filter.properties()) {
            if (ManagedObjects.isA(object, spec.type())) {
                paths(spec, properties).forEach(path -> read(object, properties, path));
            }
        }
    }

    private static List<String> paths(PropSpec spec, Data properties) {
        return spec.all() ? List.copyOf(properties.members().keySet()) : spec.paths();
    }

    private void read(Ref object, Data properties, String path) {
        ObjectContent content = found.computeIfAbsent(
                object, ref -> new ObjectContent(ref, new LinkedHashMap<>(), new LinkedHashMap<>()));
        Optional<Object> value = PropertyPath.resolve(properties, path);
        if (privileges.canRead(object)) {
            value.ifPresent(present -> content.values().put(path, present));
        } else {
            content.missing().put(path, Faults.noPermission(object, READ));
        }
    }
}
