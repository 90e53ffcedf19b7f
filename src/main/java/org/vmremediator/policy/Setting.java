package org.vmremediator.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The six settings of a VM that tags can ask for. The tag category is the property path of vSphere's VirtualMachine. */
public enum Setting {
    NUM_CPU("config.hardware.numCPU"),
    MEMORY_MB("config.hardware.memoryMB"),
    NUM_CORES_PER_SOCKET("config.hardware.numCoresPerSocket"),
    MEMORY_HOT_ADD_ENABLED("config.memoryHotAddEnabled"),
    CPU_HOT_ADD_ENABLED("config.cpuHotAddEnabled"),
    CPU_HOT_REMOVE_ENABLED("config.cpuHotRemoveEnabled");

    private final String category;

    Setting(String category) {
        this.category = category;
    }

    /** The tag category, and the property path in vCenter and in the audit record. */
    public String category() {
        return category;
    }

    /** The last part of the category, as the configuration names it: {@code numCPU}. */
    public String id() {
        return category.substring(category.lastIndexOf('.') + 1);
    }

    public boolean isFlag() {
        return id().endsWith("Enabled");
    }

    public static Setting of(String id) {
        return Arrays.stream(values())
                .filter(setting -> setting.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such setting: " + id));
    }

    /** The setting that a {@link PropertyChange#property()} of a reconfiguration names. */
    public static Setting ofCategory(String category) {
        return Arrays.stream(values())
                .filter(setting -> setting.category.equals(category))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such category: " + category));
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Setting::id).collect(Collectors.toList());
    }
}
