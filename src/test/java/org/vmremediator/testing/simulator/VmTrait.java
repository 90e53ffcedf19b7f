package org.vmremediator.testing.simulator;

/** What makes a VM one that is not to be touched, or only with care. */
public enum VmTrait {
    FAULT_TOLERANCE,
    MULTI_WRITER_DISK,
    SHARED_BUS,
    ENCRYPTED,
    PASSTHROUGH,
    CONSOLIDATION_NEEDED,
    TOOLS_INSTALLER,
    LATENCY_SENSITIVE,
    /** memoryReservationLockedToMax. */
    MEMORY_LOCKED
}
