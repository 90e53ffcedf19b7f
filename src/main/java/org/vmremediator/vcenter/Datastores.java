package org.vmremediator.vcenter;

import com.vmware.vim25.DatastoreHostMount;
import com.vmware.vim25.HostMountInfo;
import com.vmware.vim25.ManagedObjectReference;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.DatastoreState;

/** Reads what vCenter says of a datastore. */
final class Datastores {
    private static final String NAME = "summary.name";
    private static final String CAPACITY = "summary.capacity";
    private static final String FREE = "summary.freeSpace";
    private static final String ACCESSIBLE = "summary.accessible";
    private static final String MAINTENANCE = "summary.maintenanceMode";
    private static final String UNCOMMITTED = "summary.uncommitted";
    private static final String PARENT = "parent";
    private static final String MOUNTS = "host";
    static final List<String> PATHS =
            List.of(NAME, CAPACITY, FREE, ACCESSIBLE, MAINTENANCE, UNCOMMITTED, PARENT, MOUNTS);

    private Datastores() {}

    static DatastoreState stateOf(VimObject datastore, Predicate<String> hosts, StoragePods pods) {
        return new DatastoreState(
                new DatastoreRef(
                        datastore.moref(), datastore.get(NAME, String.class).orElse("")),
                datastore.get(CAPACITY, Long.class).orElse(0L),
                datastore.get(FREE, Long.class).orElse(0L),
                datastore.isTrue(ACCESSIBLE),
                datastore.get(MAINTENANCE, String.class).orElse("normal"),
                usableOn(datastore.get(MOUNTS, DatastoreHostMount[].class).orElse(new DatastoreHostMount[0]), hosts),
                datastore.get(UNCOMMITTED, Long.class).orElse(0L),
                pods.isAutomated(datastore.get(PARENT, ManagedObjectReference.class)));
    }

    private static Set<String> usableOn(DatastoreHostMount[] mounts, Predicate<String> hosts) {
        return Arrays.stream(mounts)
                .filter(mount -> isUsable(mount.getMountInfo()))
                .map(mount -> mount.getKey().getVal())
                .filter(hosts)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Hosts too old to say whether a datastore is mounted or accessible leave it unset; vSphere counts that as yes. */
    private static boolean isUsable(HostMountInfo mount) {
        return mount != null
                && !Boolean.FALSE.equals(mount.getMounted())
                && !Boolean.FALSE.equals(mount.getAccessible())
                && "readWrite".equals(mount.getAccessMode());
    }
}
