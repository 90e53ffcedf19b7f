package org.vmremediator.policy;

import java.util.Optional;
import org.vmremediator.policy.PowerOnNeeds.HostSize;

/**
 * Whether a VM that is off powers on again with a larger size. What cannot be known counts as no: a VM that stays small
 * is a nuisance, one that stays off is an outage.
 */
record PowersOnAgain(Optional<PowerOnNeeds> known) {
    private static final long MIB = 1L << 20;

    /** Why a setting could keep the VM from powering on. */
    Optional<LeftOutCode> misfit(Setting setting, int value) {
        return switch (setting) {
            case NUM_CPU -> known.map(needs -> cpus(needs, value)).orElse(Optional.of(LeftOutCode.POWER_ON_UNKNOWN));
            case MEMORY_MB ->
                known.map(needs -> memory(needs, value)).orElse(Optional.of(LeftOutCode.POWER_ON_UNKNOWN));
            default -> Optional.empty();
        };
    }

    private static Optional<LeftOutCode> cpus(PowerOnNeeds needs, int cpus) {
        if (needs.host().isEmpty()) {
            return Optional.of(LeftOutCode.POWER_ON_UNKNOWN);
        }
        if (cpus > needs.host().get().cpuThreads()) {
            return Optional.of(LeftOutCode.ABOVE_HOST_THREADS);
        }
        return needs.latencySensitive() ? Optional.of(LeftOutCode.CPUS_NOT_RESERVED) : Optional.empty();
    }

    private static Optional<LeftOutCode> memory(PowerOnNeeds needs, int megabytes) {
        Optional<Long> hostMemory = needs.host().map(HostSize::memoryBytes);
        if (hostMemory.isEmpty() || needs.homeFreeBytes().isEmpty()) {
            return Optional.of(LeftOutCode.POWER_ON_UNKNOWN);
        }
        if (megabytes * MIB > hostMemory.get()) {
            return Optional.of(LeftOutCode.ABOVE_HOST_MEMORY);
        }
        if ((needs.passthrough() || needs.latencySensitive()) && !needs.memoryLocked()) {
            return Optional.of(LeftOutCode.MEMORY_NOT_LOCKED);
        }
        return swapBytes(needs, megabytes) > needs.homeFreeBytes().get()
                ? Optional.of(LeftOutCode.NO_ROOM_FOR_SWAP)
                : Optional.empty();
    }

    /** The swap file that the next power-on makes: memory less its reservation. */
    private static long swapBytes(PowerOnNeeds needs, int megabytes) {
        return needs.memoryLocked() ? 0 : Math.max(0, megabytes - needs.memoryReservationMb()) * MIB;
    }
}
