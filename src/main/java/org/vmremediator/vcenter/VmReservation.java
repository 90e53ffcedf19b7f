package org.vmremediator.vcenter;

/**
 * What a VM wants reserved when it powers on.
 *
 * @param memoryLocked {@code memoryReservationLockedToMax}: the reservation grows with the memory
 * @param latencySensitive latency sensitivity is high
 */
public record VmReservation(long memoryMb, boolean memoryLocked, boolean latencySensitive) {}
