package org.vmremediator.testing.simulator;

/** What ReconfigVM_Task changes: the six settings of a VM. */
public record Hardware(
        int numCpu,
        int memoryMb,
        int numCoresPerSocket,
        boolean memoryHotAddEnabled,
        boolean cpuHotAddEnabled,
        boolean cpuHotRemoveEnabled) {

    static final Hardware SMALL = new Hardware(1, 1024, 1, false, false, false);

    public Hardware withNumCpu(int value) {
        return new Hardware(
                value, memoryMb, numCoresPerSocket, memoryHotAddEnabled, cpuHotAddEnabled, cpuHotRemoveEnabled);
    }

    Hardware withMemoryMb(int value) {
        return new Hardware(
                numCpu, value, numCoresPerSocket, memoryHotAddEnabled, cpuHotAddEnabled, cpuHotRemoveEnabled);
    }

    Hardware withNumCoresPerSocket(int value) {
        return new Hardware(numCpu, memoryMb, value, memoryHotAddEnabled, cpuHotAddEnabled, cpuHotRemoveEnabled);
    }

    Hardware withMemoryHotAdd(boolean value) {
        return new Hardware(numCpu, memoryMb, numCoresPerSocket, value, cpuHotAddEnabled, cpuHotRemoveEnabled);
    }

    Hardware withCpuHotAdd(boolean value) {
        return new Hardware(numCpu, memoryMb, numCoresPerSocket, memoryHotAddEnabled, value, cpuHotRemoveEnabled);
    }

    Hardware withCpuHotRemove(boolean value) {
        return new Hardware(numCpu, memoryMb, numCoresPerSocket, memoryHotAddEnabled, cpuHotAddEnabled, value);
    }

    boolean sameFlags(Hardware other) {
        return memoryHotAddEnabled == other.memoryHotAddEnabled
                && cpuHotAddEnabled == other.cpuHotAddEnabled
                && cpuHotRemoveEnabled == other.cpuHotRemoveEnabled;
    }
}
