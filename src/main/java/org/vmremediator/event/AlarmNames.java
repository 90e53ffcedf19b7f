package org.vmremediator.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vmremediator.config.AlarmFolding;
import org.vmremediator.config.RelocationConfig;
import org.vmremediator.config.TaggingConfig;
import org.vmremediator.policy.TriggerKind;

/**
 * Which remediation an alarm asks for, by its name or its managed object id ({@code alarm-411}, for localised names).
 * Names compare as wholes, after trimming, folding white space (line breaks too) and case. The name goes before the id,
 * which means something else in each vCenter.
 */
public final class AlarmNames {
    private final Map<String, TriggerKind> kinds = new HashMap<>();

    private AlarmNames() {}

    /**
     * The alarms of a remediation that is switched off are known too: its triggers are recorded.
     *
     * @throws IllegalArgumentException when an alarm asks for two remediations
     */
    public static AlarmNames of(TaggingConfig tagging, RelocationConfig relocation) {
        AlarmNames names = new AlarmNames();
        names.add(tagging.cpu().alarms(), TriggerKind.CPU_ALARM);
        names.add(tagging.memory().alarms(), TriggerKind.MEMORY_ALARM);
        names.add(relocation.alarms(), TriggerKind.STORAGE_ALARM);
        return names;
    }

    /** Either may be empty; empty for an alarm that nobody has configured. */
    public Optional<TriggerKind> kindOf(Optional<String> name, Optional<String> moref) {
        return name.map(this::find).or(() -> moref.map(this::find));
    }

    private TriggerKind find(String name) {
        return kinds.get(AlarmFolding.fold(name));
    }

    private void add(List<String> alarms, TriggerKind kind) {
        alarms.forEach(alarm -> add(alarm, kind));
    }

    private void add(String alarm, TriggerKind kind) {
        TriggerKind before = kinds.putIfAbsent(AlarmFolding.fold(alarm), kind);
        if (before != null && before != kind) {
            throw new IllegalArgumentException("alarm '" + alarm + "' stands for both " + before + " and " + kind);
        }
    }
}
