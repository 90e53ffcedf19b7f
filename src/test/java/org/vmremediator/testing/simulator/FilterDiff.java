package org.vmremediator.testing.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one filter has to report: objects that entered, were modified, or left. */
final class FilterDiff {
    private FilterDiff() {}

    static List<Data> between(Map<Ref, ObjectContent> before, Map<Ref, ObjectContent> now) {
        List<Data> updates = new ArrayList<>();
        now.forEach((object, content) -> {
            if (!before.containsKey(object)) {
                updates.add(update("enter", object, changes(Map.of(), content.values()), content.missingSet()));
            } else if (!content.values().equals(before.get(object).values())) {
                List<Data> changes = changes(before.get(object).values(), content.values());
                updates.add(update("modify", object, changes, content.missingSet()));
            }
        });
        before.keySet().stream()
                .filter(object -> !now.containsKey(object))
                .forEach(object -> updates.add(update("leave", object, List.of(), null)));
        return updates;
    }

    private static Data update(String kind, Ref object, List<Data> changes, ArrayOf missing) {
        return Data.of("ObjectUpdate")
                .with("kind", new Word("ObjectUpdateKind", kind))
                .with("obj", object)
                .with("changeSet", new ArrayOf("PropertyChange", changes))
                .with("missingSet", missing);
    }

    private static List<Data> changes(Map<String, Object> before, Map<String, Object> now) {
        List<Data> changes = new ArrayList<>();
        now.forEach((path, value) -> {
            if (!Objects.equals(before.get(path), value)) {
                changes.add(change(path, value));
            }
        });
        before.keySet().stream()
                .filter(path -> !now.containsKey(path))
                .forEach(path -> changes.add(change(path, null)));
        return changes;
    }

    private static Data change(String path, Object value) {
        return Data.of("PropertyChange")
                .with("name", path)
                .with("op", new Word("PropertyChangeOp", "assign"))
                .with("val", value == null ? null : new Any(value));
    }
}
