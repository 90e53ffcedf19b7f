package org.vmremediator.testing.simulator;

/** What makes a VM one that is not to be touched, or only with care. */
public enum VmTrait {
    FAULT_TOLERANCE,
    /** As some vCenters show it: configured, by {@code runtime.faultToleranceState} alone. */
    FAULT_TOLERANCE_STATE,
    /** By {@code config.ftInfo} alone. */
    FAULT_TOLERANCE_INFO,
    /** Its owner wants nobody to change it, and no property says so. */
    HANDS_OFF,
    MULTI_WRITER_DISK,
    SHARED_BUS,
    ENCRYPTED,
    PASSTHROUGH,
    SRIOV,
    CONSOLIDATION_NEEDED,
    TOOLS_INSTALLER,
    LATENCY_SENSITIVE,
    /** memoryReservationLockedToMax. */
    MEMORY_LOCKED
}
