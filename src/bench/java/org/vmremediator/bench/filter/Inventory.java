package org.vmremediator.bench.filter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.Hindrances;
import org.vmremediator.policy.PowerOnNeeds.HostSize;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.VmPlace;
import org.vmremediator.replay.snapshot.Snapshot;
import org.vmremediator.vcenter.InventoryComputeResource;
import org.vmremediator.vcenter.InventoryHost;
import org.vmremediator.vcenter.InventoryVm;
import org.vmremediator.vcenter.VCenterInventory;
import org.vmremediator.vcenter.VmHardware;
import org.vmremediator.vcenter.VmReservation;
import org.vmremediator.vcenter.VmStorage;

/** What {@link InMemoryVCenter} would show of itself in a snapshot: small VMs on a full datastore beside an empty one. */
final class Inventory {
    private static final long CAPACITY = 1L << 50;
    private static final String CLUSTER = "domain-c8";
    private static final DatastoreState FULL = datastore("datastore-1", "gold-1", CAPACITY / 100);
    private static final DatastoreState EMPTY = datastore("datastore-2", "gold-2", CAPACITY);

    private Inventory() {}

    static Snapshot of(int vms) {
        return Snapshot.of(
                Instant.now(),
                "benchmark",
                List.of(new VCenterInventory(
                        "lab",
                        Optional.of("uuid"),
                        List.of(new InventoryHost(
                                "host-1",
                                "esx-1",
                                true,
                                Optional.of(new HostSize(64, 1L << 39)),
                                Optional.of(CLUSTER))),
                        List.of(new InventoryComputeResource(
                                CLUSTER,
                                "cluster-07",
                                List.of(
                                        FULL.datastore().moref(),
                                        EMPTY.datastore().moref()))),
                        List.of(FULL, EMPTY),
                        tags(),
                        IntStream.range(0, vms).mapToObj(i -> vm("vm-" + i)).toList(),
                        List.of())));
    }

    private static List<Tag> tags() {
        return IntStream.rangeClosed(1, 8)
                .boxed()
                .flatMap(size -> Stream.of(tag(Setting.NUM_CPU, size), tag(Setting.MEMORY_MB, 1024 * size)))
                .toList();
    }

    private static Tag tag(Setting setting, int size) {
        return new Tag(setting.id() + "-" + size, setting.category(), Integer.toString(size));
    }

    private static DatastoreState datastore(String moref, String name, long free) {
        return new DatastoreState(
                new DatastoreRef(moref, name), CAPACITY, free, true, "normal", Set.of("host-1"), 0, false);
    }

    private static InventoryVm vm(String moref) {
        DatastoreRef home = FULL.datastore();
        return new InventoryVm(
                moref,
                "web-" + moref,
                PowerState.POWERED_ON,
                false,
                new VmHardware(1, 1024, 1, false, false, false),
                Optional.of("1"),
                List.of(),
                Optional.empty(),
                false,
                VmPlace.UNKNOWN,
                Optional.of("host-1"),
                new VmReservation(0, false, false),
                new VmStorage(
                        List.of(home.moref()),
                        Optional.of(home.moref()),
                        List.of(home),
                        1L << 33,
                        0,
                        false,
                        false,
                        false,
                        false,
                        Hindrances.NONE),
                List.of());
    }
}
