package org.vmremediator.chaos;

import java.util.stream.IntStream;
import org.vmremediator.testing.simulator.InventoryBuilder;

/** The inventories that a simulated vCenter of its own can be started with; VMs are {@code vm-0} and so on. */
enum Inventories {
    /** VMs that are off, so that alarms and power-offs both find work, on three datastores among which they move. */
    MIXED {
        @Override
        InventoryBuilder fill(InventoryBuilder inventory, int vms) {
            for (int i = 1; i <= 3; i++) {
                int free = 20000 - 1000 * i;
                inventory.datastore(
                        "ds-" + i, "gold-" + i, spec -> spec.capacityGb(20000).freeGb(free));
            }
            for (int i = 0; i < vms; i++) {
                String home = "ds-" + (1 + i % 3);
                inventory.vm(
                        "vm-" + i,
                        "web-" + i,
                        spec -> spec.poweredOff().datastore(home).committedGb(10));
            }
            return inventory;
        }
    },

    /** A full datastore with all VMs on it, 4 GB each, and two others that cannot take them all. */
    FULL_DATASTORE {
        @Override
        InventoryBuilder fill(InventoryBuilder inventory, int vms) {
            int need = vms * 4;
            inventory
                    .datastore(
                            "ds-1",
                            "gold-1",
                            spec -> spec.capacityGb(need + 20L).freeGb(10))
                    .datastore("ds-2", "gold-2", spec -> spec.capacityGb(need).freeGb(need / 2))
                    .datastore("ds-3", "gold-3", spec -> spec.capacityGb(need).freeGb(need / 2));
            for (int i = 0; i < vms; i++) {
                inventory.vm(
                        "vm-" + i, "db-" + i, spec -> spec.datastore("ds-1").committedGb(4));
            }
            return inventory;
        }
    };

    static final int MOST_CPUS = 64;

    /** Adds hosts, datastores and VMs, and returns the builder. */
    abstract InventoryBuilder fill(InventoryBuilder inventory, int vms);

    static InventoryBuilder tags(InventoryBuilder inventory) {
        return inventory
                .category("config.hardware.numCPU", numbers(1, 1))
                .category("config.hardware.memoryMB", numbers(1024, 1024))
                .category("remediation", "opt-out");
    }

    private static String[] numbers(int from, int step) {
        return IntStream.range(0, MOST_CPUS)
                .mapToObj(i -> Integer.toString(from + step * i))
                .toArray(String[]::new);
    }
}
