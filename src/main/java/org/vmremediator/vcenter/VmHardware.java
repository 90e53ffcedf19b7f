package org.vmremediator.vcenter;

/** The six settings of a VM that tags can ask for, as vCenter has them. */
public record VmHardware(
        int numCpu,
        int memoryMb,
        int numCoresPerSocket,
        boolean memoryHotAddEnabled,
        boolean cpuHotAddEnabled,
        boolean cpuHotRemoveEnabled) {}
