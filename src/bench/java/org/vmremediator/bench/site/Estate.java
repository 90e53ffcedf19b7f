package org.vmremediator.bench.site;

import java.util.stream.IntStream;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** The inventories of the simulated vCenter. VMs are {@code vm-0} and so on; the alarm of each is red. */
public enum Estate {
    /** Small VMs on one datastore. */
    VMS {
        @Override
        InventoryBuilder datastores(InventoryBuilder inventory) {
            return inventory.datastore(
                    "ds-0", "local-0", each -> each.capacityGb(PLENTY).freeGb(PLENTY / 2));
        }

        @Override
        String home(int vm) {
            return "ds-0";
        }
    },
    /** As above, on the first of ten datastores, which is full. */
    TEN_DATASTORES {
        @Override
        InventoryBuilder datastores(InventoryBuilder inventory) {
            return gold(inventory, 1, 9);
        }

        @Override
        String home(int vm) {
            return "full-0";
        }
    },
    /** As above, with sixty. */
    SIXTY_DATASTORES {
        @Override
        InventoryBuilder datastores(InventoryBuilder inventory) {
            return gold(inventory, 1, 59);
        }

        @Override
        String home(int vm) {
            return "full-0";
        }
    },
    /** On ten full datastores, with ten empty ones to go to. */
    CROWDED {
        @Override
        InventoryBuilder datastores(InventoryBuilder inventory) {
            return gold(inventory, 10, 10);
        }

        @Override
        String home(int vm) {
            return "full-" + vm % 10;
        }
    };

    private static final int PLENTY = 1_000_000;

    abstract InventoryBuilder datastores(InventoryBuilder inventory);

    abstract String home(int vm);

    private static InventoryBuilder gold(InventoryBuilder inventory, int full, int empty) {
        IntStream.range(0, full)
                .forEach(i -> inventory.datastore(
                        "full-" + i,
                        "gold-full-" + i,
                        each -> each.capacityGb(PLENTY).freeGb(PLENTY / 20)));
        IntStream.range(0, empty)
                .forEach(i -> inventory.datastore(
                        "empty-" + i,
                        "gold-empty-" + i,
                        each -> each.capacityGb(PLENTY).freeGb(PLENTY - i)));
        return inventory;
    }

    /** Starts a vCenter with this inventory. */
    SimulatedVCenter start(int vms) {
        SimulatedVCenter vcenter = SimulatedVCenter.start(inventory -> fill(inventory, vms));
        IntStream.range(0, vms).forEach(i -> vcenter.meanwhile().raiseAlarm("vm-" + i, VCenterEvents.ALARM));
        return vcenter;
    }

    private InventoryBuilder fill(InventoryBuilder inventory, int vms) {
        datastores(inventory)
                .category("config.hardware.numCPU", numbers(1))
                .category("config.hardware.memoryMB", numbers(1024))
                .category("remediation", "opt-out");
        IntStream.range(0, vms)
                .forEach(i -> inventory.vm(
                        "vm-" + i,
                        "web-" + i,
                        each -> each.datastore(home(i)).committedGb(1).hotAdd(true, true)));
        return inventory;
    }

    private static String[] numbers(int unit) {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(i -> Integer.toString(i * unit))
                .toArray(String[]::new);
    }
}
