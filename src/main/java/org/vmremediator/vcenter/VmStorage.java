package org.vmremediator.vcenter;

import java.util.List;
import java.util.Optional;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Hindrances;

/**
 * Where a VM's files lie, and what keeps them there.
 *
 * @param datastores the morefs of all datastores that it uses, those of mounted ISO images among them
 * @param home the moref of its home directory's datastore; absent where it cannot be read
 * @param homeAndDisks the datastores of its home directory and its disks
 */
public record VmStorage(
        List<String> datastores,
        Optional<String> home,
        List<DatastoreRef> homeAndDisks,
        long committedBytes,
        long uncommittedBytes,
        boolean snapshots,
        boolean linkedClone,
        boolean rawDeviceMapping,
        boolean independentDisk,
        Hindrances hindrances) {

    /** After a move of home and disks. */
    public VmStorage movedTo(DatastoreRef target) {
        return new VmStorage(
                List.of(target.moref()),
                Optional.of(target.moref()),
                List.of(target),
                committedBytes,
                uncommittedBytes,
                snapshots,
                linkedClone,
                rawDeviceMapping,
                independentDisk,
                hindrances);
    }
}
