package org.vmremediator.testing.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A PropertyCollector of one session: its filters, and what it has reported under which version. The version before
 * the last stays known, so that a client whose answer was lost can ask again.
 */
final class Collector {
    private final Ref ref;
    private final Map<Ref, FilterSpec> filters = new LinkedHashMap<>();
    private final Map<String, Map<Ref, Map<Ref, ObjectContent>>> reported = new LinkedHashMap<>();
    private long count;
    private boolean cancelled;

    Collector(Ref ref) {
        this.ref = ref;
    }

    Ref add(FilterSpec filter) {
        Ref filterRef = new Ref("PropertyFilter", ref.value() + "-filter-" + ++count);
        filters.put(filterRef, filter);
        return filterRef;
    }

    boolean remove(Ref filter) {
        return filters.remove(filter) != null;
    }

    void cancelWait() {
        cancelled = true;
    }

    /** The UpdateSet since that version, or nothing when all is as it was. */
    Optional<Object> updatesSince(String version, Function<FilterSpec, List<ObjectContent>> read) {
        if (cancelled) {
            cancelled = false;
            throw Faults.of("RequestCanceled", "The task was canceled by a user.");
        }
        Map<Ref, Map<Ref, ObjectContent>> before = before(version);
        Map<Ref, Map<Ref, ObjectContent>> now = new LinkedHashMap<>();
        filters.forEach((filter, spec) -> now.put(filter, byObject(read.apply(spec))));
        List<Data> updates = new ArrayList<>();
        now.forEach((filter, content) -> {
            List<Data> changes = FilterDiff.between(before.getOrDefault(filter, Map.of()), content);
            if (!changes.isEmpty()) {
                updates.add(Data.of("PropertyFilterUpdate")
                        .with("filter", filter)
                        .with("objectSet", new ArrayOf("ObjectUpdate", changes)));
            }
        });
        return updates.isEmpty() ? Optional.empty() : Optional.of(report(updates, now));
    }

    private Map<Ref, Map<Ref, ObjectContent>> before(String version) {
        if (version.isEmpty()) {
            return Map.of();
        }
        if (!reported.containsKey(version)) {
            throw Faults.of("InvalidCollectorVersion", "The collector version is not valid: " + version);
        }
        return Objects.requireNonNull(reported.get(version));
    }

    private static Map<Ref, ObjectContent> byObject(List<ObjectContent> contents) {
        Map<Ref, ObjectContent> byObject = new LinkedHashMap<>();
        contents.forEach(content -> byObject.put(content.object(), content));
        return byObject;
    }

    private Data report(List<Data> updates, Map<Ref, Map<Ref, ObjectContent>> now) {
        String version = Long.toString(++count);
        reported.put(version, now);
        if (reported.size() > 2) {
            reported.remove(reported.keySet().iterator().next());
        }
        return Data.of("UpdateSet")
                .with("version", version)
                .with("filterSet", new ArrayOf("PropertyFilterUpdate", updates))
                .with("truncated", false);
    }
}
