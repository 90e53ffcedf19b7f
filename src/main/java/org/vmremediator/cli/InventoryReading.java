package org.vmremediator.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.vmremediator.audit.AuditLine;
import org.vmremediator.config.RetriesConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.replay.snapshot.Snapshot;
import org.vmremediator.vcenter.VCenterInventory;

/**
 * Reads every vCenter once, and says what it found.
 *
 * @param out hears how much there is
 * @param err hears what cannot be read
 */
record InventoryReading(Outside outside, PrintWriter out, PrintWriter err) {

    /** @param now the present time */
    Snapshot read(List<VCenterConfig> vcenters, RetriesConfig retries, Instant now) {
        List<VCenterInventory> inventories =
                vcenters.stream().map(vcenter -> read(vcenter, retries)).toList();
        return Snapshot.of(now, Version.current(), inventories);
    }

    private VCenterInventory read(VCenterConfig vcenter, RetriesConfig retries) {
        VCenterInventory inventory =
                outside.withVCenter(vcenter, retries, port -> port.readInventory(PendingVms.categories()));
        out.printf(
                "vcenter %s: %d VMs, %d hosts, %d datastores, %d tags%n",
                vcenter.name(),
                inventory.vms().size(),
                inventory.hosts().size(),
                inventory.datastores().size(),
                inventory.tags().size());
        inventory
                .unreadable()
                .forEach(vm -> err.println(AuditLine.printable(
                        vcenter.name() + "/" + vm.moref() + " is not readable: " + vm.name() + ": " + vm.message())));
        return inventory;
    }
}
