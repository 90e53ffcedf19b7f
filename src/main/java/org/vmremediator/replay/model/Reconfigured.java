package org.vmremediator.replay.model;

import java.util.List;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Setting;
import org.vmremediator.vcenter.VmHardware;

/** The hardware that a reconfiguration leads to. */
final class Reconfigured {
    private Reconfigured() {}

    static VmHardware of(VmHardware before, List<PropertyChange> changes) {
        VmHardware hardware = before;
        for (PropertyChange change : changes) {
            hardware = with(hardware, Setting.ofCategory(change.property()), change.to());
        }
        return hardware;
    }

    private static VmHardware with(VmHardware old, Setting setting, String value) {
        return new VmHardware(
                setting == Setting.NUM_CPU ? Integer.parseInt(value) : old.numCpu(),
                setting == Setting.MEMORY_MB ? Integer.parseInt(value) : old.memoryMb(),
                setting == Setting.NUM_CORES_PER_SOCKET ? Integer.parseInt(value) : old.numCoresPerSocket(),
                setting == Setting.MEMORY_HOT_ADD_ENABLED ? Boolean.parseBoolean(value) : old.memoryHotAddEnabled(),
                setting == Setting.CPU_HOT_ADD_ENABLED ? Boolean.parseBoolean(value) : old.cpuHotAddEnabled(),
                setting == Setting.CPU_HOT_REMOVE_ENABLED ? Boolean.parseBoolean(value) : old.cpuHotRemoveEnabled());
    }
}
