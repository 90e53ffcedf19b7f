package org.vmremediator.demo;

import java.time.Duration;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** The simulated vCenter of the demo: two hosts, four datastores, four VMs, and tasks that take their time. */
final class DemoInventory {
    static final Cast CAST = new Cast(
            new Cast.Vm("vm-101", "web-01"),
            new Cast.Vm("vm-102", "db-01"),
            new Cast.Vm("vm-103", "mail-01"),
            new Cast.Vm("vm-104", "build-01"));

    private DemoInventory() {}

    static SimulatedVCenter start() {
        SimulatedVCenter vcenter = SimulatedVCenter.start(DemoInventory::fill);
        vcenter.failures().taskDuration("RelocateVM_Task", Duration.ofMillis(1500));
        vcenter.failures().taskDuration("ReconfigVM_Task", Duration.ofMillis(300));
        return vcenter;
    }

    /** The local datastore has the most room, and belongs to no group of the configuration. */
    private static InventoryBuilder fill(InventoryBuilder inventory) {
        return inventory
                .host("host-21", "esx-1")
                .host("host-22", "esx-2")
                .datastore("datastore-11", "san-1", each -> each.freeGb(8))
                .datastore("datastore-12", "san-2", each -> each.freeGb(60))
                .datastore("datastore-13", "san-3", each -> each.freeGb(45))
                .datastore("datastore-14", "local-1", each -> each.freeGb(90).mountedOn("host-21"))
                .vm(CAST.busy().moref(), CAST.busy().name(), vm -> vm.cpus(2).memoryMb(2048))
                .vm(
                        CAST.crowded().moref(),
                        CAST.crowded().name(),
                        vm -> vm.cpus(2).memoryMb(4096).committedGb(20))
                .vm(CAST.calm().moref(), CAST.calm().name(), vm -> vm.datastore("datastore-13"))
                .vm(
                        CAST.largest().moref(),
                        CAST.largest().name(),
                        vm -> vm.cpus(4).memoryMb(8192).datastore("datastore-12"));
    }
}
