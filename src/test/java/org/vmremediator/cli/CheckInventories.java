package org.vmremediator.cli;

import java.util.Set;
import org.vmremediator.testing.simulator.InventoryBuilder;

/** What check finds in a vCenter: one that is well prepared, and one that is not. */
final class CheckInventories {
    private CheckInventories() {}

    static InventoryBuilder sound(InventoryBuilder inventory) {
        return datastores(inventory)
                .alarm("alarm-1", "VM CPU Usage", "VirtualMachine")
                .alarm("alarm-2", "Arbeitsspeicher", "VirtualMachine")
                .alarm("alarm-3", "VM\nStorage Usage", "VirtualMachine");
    }

    static InventoryBuilder faulty(InventoryBuilder inventory) {
        return datastores(inventory)
                .alarm("alarm-1", "Virtual machine CPU usage", "VirtualMachine")
                .alarm("alarm-2", "Host memory usage", "HostSystem")
                .alarm("alarm-3", "Virtual machine memory usage", "VirtualMachine")
                .disabledAlarm("alarm-4", "VM Storage Usage", "VirtualMachine")
                .alarm("alarm-5", "VM CPU Used", "Datastore")
                .category("config.hardware.numCPU", "MULTIPLE", Set.of("VirtualMachine"), "1", "2", "3", "4")
                .category("config.hardware.memoryMB", "SINGLE", Set.of("Datastore"), "1024")
                .category("config.memoryHotAddEnabled", "true")
                .category("config.cpuHotAddEnabled", "SINGLE", Set.of(), "true", "false")
                .category("config.cpuHotRemoveEnabled", "true", "false")
                .category("remediation", "opt-out");
    }

    private static InventoryBuilder datastores(InventoryBuilder inventory) {
        return inventory
                .datastore("datastore-1", "san-1")
                .datastore("datastore-2", "san-2")
                .datastore("datastore-3", "nfs-1")
                .datastore("datastore-4", "nfs-2");
    }
}
