package org.vmremediator.testing.simulator;

import java.util.Optional;

/** What a VM needs to power on. */
final class PowerOnRules {
    private PowerOnRules() {}

    /** Why it would not power on, as things stand. */
    static Optional<String> obstacle(SimVm vm, SimHost host, SimDatastore home) {
        try {
            check(vm, host);
            return swapBytes(vm) > home.freeBytes() ? Optional.of("NoDiskSpace") : Optional.empty();
        } catch (SimFault fault) {
            return Optional.of(fault.type());
        }
    }

    static void check(SimVm vm, SimHost host) {
        if (vm.numCpu() > host.cpuThreads()) {
            throw Faults.of("NotEnoughCpus", "The host does not have enough CPUs.");
        }
        if (vm.memoryMb() > host.memoryMb()) {
            throw Faults.of("InsufficientMemoryResourcesFault", "The host does not have enough memory.");
        }
        boolean pinned = vm.hasPassthrough() || vm.has(VmTrait.LATENCY_SENSITIVE);
        if (pinned && vm.memoryReservationMb() < vm.memoryMb()) {
            throw Faults.of("InvalidVmConfig", "All memory has to be reserved.");
        }
        if (vm.has(VmTrait.LATENCY_SENSITIVE) && vm.numCpu() > vm.reservedCpus()) {
            throw Faults.of("InvalidVmConfig", "All CPUs have to be reserved.");
        }
    }

    static long swapBytes(SimVm vm) {
        return Math.max(0L, vm.memoryMb() - vm.memoryReservationMb()) << 20;
    }
}
