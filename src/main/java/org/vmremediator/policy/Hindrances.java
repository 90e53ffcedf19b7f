package org.vmremediator.policy;

/**
 * What makes a VM one that a plain move of home and disks would harm, or could not move.
 *
 * @param sharedDisk a disk is multi-writer
 * @param busSharing a controller shares its bus with other VMs
 * @param passthrough a PCI device, vGPU or SR-IOV card is passed through
 * @param consolidationNeeded disks of deleted snapshots are still there
 */
public record Hindrances(
        boolean sharedDisk,
        boolean busSharing,
        boolean encrypted,
        boolean passthrough,
        boolean consolidationNeeded,
        boolean toolsInstallerMounted) {
    public static final Hindrances NONE = new Hindrances(false, false, false, false, false, false);
}
