package org.vmremediator.bench.calls;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vmremediator.bench.site.Site;

/**
 * What vCenter has counted, by method.
 *
 * @param bytes of the answers' bodies
 */
record Bill(Map<String, Long> calls, Map<String, Long> bytes) {
    private static final Set<String> LOGIN = Set.of("RetrieveServiceContent", "Login", "session.create");
    private static final Set<String> WATCHER = Set.of(
            "CreatePropertyCollector",
            "CreateFilter",
            "WaitForUpdatesEx",
            "CancelWaitForUpdates",
            "DestroyPropertyFilter",
            "DestroyPropertyCollector");

    static Bill of(Site site) {
        return new Bill(site.ask("calls"), site.ask("bytes"));
    }

    /** Of the watcher, which all tasks share. */
    long watching() {
        return sum(WATCHER);
    }

    long logins() {
        return sum(LOGIN);
    }

    /** All calls but those of the watcher. */
    long made() {
        return calls.values().stream().mapToLong(each -> each).sum() - watching();
    }

    /** Of the answers that tell properties. */
    long propertyBytes() {
        return bytes.getOrDefault("RetrievePropertiesEx", 0L);
    }

    long allBytes() {
        return bytes.values().stream().mapToLong(each -> each).sum();
    }

    String methods() {
        return calls.entrySet().stream()
                .filter(each -> !WATCHER.contains(each.getKey()))
                .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " x" + each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private long sum(Set<String> methods) {
        return methods.stream().mapToLong(each -> calls.getOrDefault(each, 0L)).sum();
    }
}
