package org.vmremediator.policy;

import java.util.Optional;

/**
 * A VM as vCenter describes it at one moment.
 *
 * @param vcenterInstanceUuid {@code ServiceContent.about.instanceUuid}; tells apart two vCenters that were given one name
 * @param powerState vSphere's own words: poweredOn, poweredOff, suspended
 * @param memoryMb 1 MB = 2^20 bytes, as in vSphere
 * @param numCoresPerSocket at least 1; vSphere's absent or 0 counts as 1
 * @param changeVersion absent on servers that keep none (vcsim)
 */
public record VmState(
        VmKey vm,
        Optional<String> vcenterInstanceUuid,
        String name,
        PowerState powerState,
        boolean template,
        int numCpu,
        int memoryMb,
        int numCoresPerSocket,
        boolean memoryHotAddEnabled,
        boolean cpuHotAddEnabled,
        boolean cpuHotRemoveEnabled,
        Optional<String> changeVersion,
        VmFacts facts) {

    /** The present value of a setting, spelled as its tag would be. */
    public String valueOf(Setting setting) {
        return switch (setting) {
            case NUM_CPU -> Integer.toString(numCpu);
            case MEMORY_MB -> Integer.toString(memoryMb);
            case NUM_CORES_PER_SOCKET -> Integer.toString(numCoresPerSocket);
            case MEMORY_HOT_ADD_ENABLED -> Boolean.toString(memoryHotAddEnabled);
            case CPU_HOT_ADD_ENABLED -> Boolean.toString(cpuHotAddEnabled);
            case CPU_HOT_REMOVE_ENABLED -> Boolean.toString(cpuHotRemoveEnabled);
        };
    }
}
