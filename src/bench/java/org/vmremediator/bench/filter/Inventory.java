package org.vmremediator.bench.filter;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.replay.snapshot.Snapshot;
import org.vmremediator.testing.SmallInventory;
import org.vmremediator.vcenter.InventoryVm;
import org.vmremediator.vcenter.VmHardware;

/** What {@link InMemoryVCenter} would show of itself in a snapshot: small VMs on a full datastore beside an empty one. */
final class Inventory {
    private static final long CAPACITY = 1L << 50;
    private static final DatastoreState FULL =
            SmallInventory.datastore("datastore-1", "gold-1", CAPACITY, CAPACITY / 100);
    private static final DatastoreState EMPTY = SmallInventory.datastore("datastore-2", "gold-2", CAPACITY, CAPACITY);

    private Inventory() {}

    static Snapshot of(int vms) {
        return Snapshot.of(
                Instant.now(),
                "benchmark",
                List.of(SmallInventory.of(
                        List.of(FULL, EMPTY),
                        tags(),
                        IntStream.range(0, vms).mapToObj(i -> vm("vm-" + i)).toList())));
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

    private static InventoryVm vm(String moref) {
        VmHardware hardware = new VmHardware(1, 1024, 1, false, false, false);
        return SmallInventory.vm(moref, "web-" + moref, hardware, FULL.datastore(), 1L << 33);
    }
}
