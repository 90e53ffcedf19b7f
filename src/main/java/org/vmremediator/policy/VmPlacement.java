package org.vmremediator.policy;

import java.util.List;
import java.util.Set;

/**
 * Where a VM's files lie and where they could lie: everything that the choice of a datastore needs, from one read.
 *
 * @param homeAndDisks the datastores of its home directory and its disks, without those of mounted ISO images
 * @param committedBytes what the VM occupies on its datastore ({@code storage.perDatastoreUsage.committed})
 * @param swapBytes the swap file that the next power-on creates: memory less its reservation; 0 while powered on, since
 *     it is committed then
 * @param uncommittedBytes what its thin disks may still grow by ({@code storage.perDatastoreUsage.uncommitted})
 * @param rawDeviceMapping a disk is a mapped raw LUN
 * @param linkedClone a disk has a parent disk without the VM having snapshots
 * @param connectedHosts the morefs of the connected hosts of the VM's compute resource
 * @param datastores all that these hosts know, the present one among them
 */
public record VmPlacement(
        VmState vm,
        List<DatastoreRef> homeAndDisks,
        long committedBytes,
        long swapBytes,
        long uncommittedBytes,
        boolean snapshots,
        boolean linkedClone,
        boolean rawDeviceMapping,
        boolean independentDisk,
        Hindrances hindrances,
        Set<String> connectedHosts,
        List<DatastoreState> datastores) {}
