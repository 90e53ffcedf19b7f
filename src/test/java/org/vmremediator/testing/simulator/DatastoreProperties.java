package org.vmremediator.testing.simulator;

import java.util.List;
import java.util.Map;

/** A datastore's properties. */
final class DatastoreProperties {
    private DatastoreProperties() {}

    static Data of(SimDatastore datastore, Inventory inventory) {
        List<Ref> vms = inventory.vms().stream()
                .filter(vm -> vm.datastore().equals(datastore.moref()))
                .map(SimVm::ref)
                .toList();
        return Data.of("Datastore")
                .with("name", datastore.name())
                .with("parent", datastore.pod().map(SimPod::ref).orElse(new Ref("Folder", Places.DATASTORE_FOLDER)))
                .with("summary", summary(datastore, inventory))
                .with("host", mounts(datastore))
                .with("vm", ArrayOf.refs(vms))
                .with(
                        "info",
                        Data.typed("VmfsDatastoreInfo")
                                .with("name", datastore.name())
                                .with("url", url(datastore))
                                .with("freeSpace", datastore.freeBytes()))
                .unset("capability", "iormConfiguration", "overallStatus");
    }

    private static Data summary(SimDatastore datastore, Inventory inventory) {
        return Data.of("DatastoreSummary")
                .with("datastore", datastore.ref())
                .with("name", datastore.name())
                .with("url", url(datastore))
                .with("capacity", datastore.capacityBytes())
                .with("freeSpace", datastore.freeBytes())
                .with("uncommitted", uncommitted(datastore, inventory))
                .with("accessible", datastore.accessible())
                .with("multipleHostAccess", datastore.mounts().size() > 1)
                .with("type", "VMFS")
                .with("maintenanceMode", datastore.maintenanceMode());
    }

    private static long uncommitted(SimDatastore datastore, Inventory inventory) {
        return datastore.uncommittedBytes()
                + inventory.vms().stream()
                        .filter(vm -> vm.datastore().equals(datastore.moref()))
                        .mapToLong(SimVm::uncommittedBytes)
                        .sum();
    }

    private static String url(SimDatastore datastore) {
        return "ds:///vmfs/volumes/" + datastore.moref() + "/";
    }

    private static ArrayOf mounts(SimDatastore datastore) {
        return new ArrayOf(
                "DatastoreHostMount",
                datastore.mounts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(mount -> mount(mount.getKey(), mount.getValue(), datastore))
                        .toList());
    }

    private static Data mount(String host, SimDatastore.Mount mount, SimDatastore datastore) {
        Data info = Data.of("HostMountInfo")
                .with("path", "/vmfs/volumes/" + datastore.moref())
                .with("accessMode", mount.accessMode())
                .with("mounted", mount.mounted())
                .with("accessible", mount.accessible());
        return Data.of("DatastoreHostMount").with("key", Ref.host(host)).with("mountInfo", info);
    }
}
