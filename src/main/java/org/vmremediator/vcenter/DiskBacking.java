package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.VirtualDeviceBackingInfo;
import com.vmware.vim25.VirtualDeviceFileBackingInfo;
import com.vmware.vim25.VirtualDisk;
import com.vmware.vim25.VirtualDiskFlatVer1BackingInfo;
import com.vmware.vim25.VirtualDiskFlatVer2BackingInfo;
import com.vmware.vim25.VirtualDiskSeSparseBackingInfo;
import com.vmware.vim25.VirtualDiskSparseVer1BackingInfo;
import com.vmware.vim25.VirtualDiskSparseVer2BackingInfo;
import java.util.Optional;

/**
 * What lies under a virtual disk.
 *
 * @param datastore absent for a raw device
 * @param hasParent it holds only the differences to another disk
 * @param raw no plain file
 * @param independent snapshots leave it out
 * @param shared several VMs may write to it
 */
record DiskBacking(
        Optional<String> datastore,
        boolean hasParent,
        boolean raw,
        boolean independent,
        boolean shared,
        long capacityBytes) {

    static DiskBacking of(VirtualDisk disk) {
        long capacity = Optional.ofNullable(disk.getCapacityInBytes()).orElse(disk.getCapacityInKB() * 1024);
        Optional<Plain> plain = plain(disk.getBacking());
        return new DiskBacking(
                datastoreOf(disk.getBacking()),
                plain.filter(file -> file.parent() != null).isPresent(),
                plain.isEmpty(),
                plain.map(Plain::mode)
                        .filter(mode -> mode.startsWith("independent"))
                        .isPresent(),
                plain.map(Plain::sharing).filter("sharingMultiWriter"::equals).isPresent(),
                capacity);
    }

    /** The five kinds of disks that are plain files. */
    private record Plain(Object parent, String mode, String sharing) {
        Plain(Object parent, String mode) {
            this(parent, mode, null);
        }
    }

    private static Optional<Plain> plain(VirtualDeviceBackingInfo backing) {
        if (backing instanceof VirtualDiskFlatVer2BackingInfo flat) {
            return Optional.of(new Plain(flat.getParent(), flat.getDiskMode(), flat.getSharing()));
        }
        if (backing instanceof VirtualDiskSeSparseBackingInfo sparse) {
            return Optional.of(new Plain(sparse.getParent(), sparse.getDiskMode()));
        }
        if (backing instanceof VirtualDiskSparseVer2BackingInfo sparse) {
            return Optional.of(new Plain(sparse.getParent(), sparse.getDiskMode()));
        }
        if (backing instanceof VirtualDiskFlatVer1BackingInfo flat) {
            return Optional.of(new Plain(flat.getParent(), flat.getDiskMode()));
        }
        if (backing instanceof VirtualDiskSparseVer1BackingInfo sparse) {
            return Optional.of(new Plain(sparse.getParent(), sparse.getDiskMode()));
        }
        return Optional.empty();
    }

    private static Optional<String> datastoreOf(VirtualDeviceBackingInfo backing) {
        return backing instanceof VirtualDeviceFileBackingInfo file
                ? Optional.ofNullable(file.getDatastore()).map(ManagedObjectReference::getVal)
                : Optional.empty();
    }
}
