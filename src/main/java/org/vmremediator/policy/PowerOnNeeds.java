package org.vmremediator.policy;

import java.util.Optional;

/**
 * What decides whether a VM powers on with more CPUs or more memory.
 *
 * @param host the one it is registered on; empty when vCenter does not say how large it is
 * @param memoryLocked {@code memoryReservationLockedToMax}: the reservation grows with the memory
 * @param latencySensitive latency sensitivity is high, which wants all memory and all CPUs reserved
 * @param passthrough a PCI device, vGPU or SR-IOV card is passed through, which wants all memory reserved
 * @param homeFreeBytes free on the datastore of its home, where the swap file is made
 */
public record PowerOnNeeds(
        Optional<HostSize> host,
        long memoryReservationMb,
        boolean memoryLocked,
        boolean latencySensitive,
        boolean passthrough,
        Optional<Long> homeFreeBytes) {

    /** What a host has: {@code hardware.cpuInfo.numCpuThreads} and {@code hardware.memorySize}. */
    public record HostSize(int cpuThreads, long memoryBytes) {}
}
