package org.vmremediator.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.Hindrances;
import org.vmremediator.policy.PowerOnNeeds.HostSize;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.VmPlace;
import org.vmremediator.vcenter.InventoryComputeResource;
import org.vmremediator.vcenter.InventoryHost;
import org.vmremediator.vcenter.InventoryVm;
import org.vmremediator.vcenter.VCenterInventory;
import org.vmremediator.vcenter.VmHardware;
import org.vmremediator.vcenter.VmReservation;
import org.vmremediator.vcenter.VmStorage;

/** The inventory of a vCenter {@code lab} with one cluster of one host, which has 64 CPUs, 512 GB and all datastores. */
public final class SmallInventory {
    private static final String CLUSTER = "domain-c8";
    private static final String HOST = "host-1";

    private SmallInventory() {}

    public static VCenterInventory of(List<DatastoreState> datastores, List<Tag> tags, List<InventoryVm> vms) {
        HostSize size = new HostSize(64, 512L << 30);
        List<String> morefs =
                datastores.stream().map(each -> each.datastore().moref()).toList();
        return new VCenterInventory(
                "lab",
                Optional.of("uuid"),
                List.of(new InventoryHost(HOST, "esx-1", true, Optional.of(size), Optional.of(CLUSTER))),
                List.of(new InventoryComputeResource(CLUSTER, "prod", morefs)),
                datastores,
                tags,
                vms,
                List.of());
    }

    public static DatastoreState datastore(String moref, String name, long capacity, long free) {
        return new DatastoreState(
                new DatastoreRef(moref, name), capacity, free, true, "normal", Set.of(HOST), 0, false);
    }

    /** Powered on, without tags, and free to be moved. */
    public static InventoryVm vm(String moref, String name, VmHardware hardware, DatastoreRef home, long bytes) {
        return new InventoryVm(
                moref,
                name,
                PowerState.POWERED_ON,
                false,
                hardware,
                Optional.of("1"),
                List.of(),
                Optional.empty(),
                false,
                VmPlace.UNKNOWN,
                Optional.of(HOST),
                new VmReservation(0, false, false),
                storage(home, bytes),
                List.of());
    }

    private static VmStorage storage(DatastoreRef home, long bytes) {
        return new VmStorage(
                List.of(home.moref()),
                Optional.of(home.moref()),
                List.of(home),
                bytes,
                0,
                false,
                false,
                false,
                false,
                Hindrances.NONE);
    }
}
