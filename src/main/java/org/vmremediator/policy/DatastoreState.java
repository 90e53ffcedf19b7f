package org.vmremediator.policy;

import java.util.Set;

/**
 * A datastore that a host of the VM's compute resource knows.
 *
 * @param capacityBytes {@code summary.capacity}
 * @param freeBytes {@code summary.freeSpace}
 * @param maintenanceMode {@code summary.maintenanceMode}: normal, enteringMaintenance, inMaintenance
 * @param usableOnHosts the morefs of the hosts that have it mounted, accessible and read-write
 * @param uncommittedBytes {@code summary.uncommitted}: what the thin disks on it may still grow by
 * @param automatedPod it is in a pod (a datastore cluster) where Storage DRS moves VMs by itself
 */
public record DatastoreState(
        DatastoreRef datastore,
        long capacityBytes,
        long freeBytes,
        boolean accessible,
        String maintenanceMode,
        Set<String> usableOnHosts,
        long uncommittedBytes,
        boolean automatedPod) {}
