package org.vmremediator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vmremediator.audit.AuditLine;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.replay.Snapshot;
import org.vmremediator.replay.SnapshotFile;
import org.vmremediator.vcenter.VCenterInventory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes down what the policies look at, so that they can be tried later without a vCenter. */
@Command(
        name = "snapshot",
        description = {
            "Write the VMs of every configured vCenter to a file for replay: hardware, tags, hosts and datastores.",
            "Only reads from vCenter. Writes nothing when one of them cannot be read as a whole."
        })
final class SnapshotCommand implements Callable<Integer> {
    private final Outside outside;
    private final Clock clock;

    @Mixin
    private ConfigOption config;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to make or to replace.")
    private Path out;

    @Spec
    private CommandSpec spec;

    SnapshotCommand(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Configuration configuration = outside.configuration(config.file());
        Instant taken = clock.instant();
        List<VCenterInventory> inventories = new ArrayList<>();
        for (VCenterConfig vcenter : configuration.vcenters()) {
            inventories.add(read(vcenter, configuration));
        }
        new SnapshotFile(out).write(Snapshot.of(taken, Version.current(), inventories));
        spec.commandLine().getOut().println("Written to " + out + ".");
        return ExitCode.OK;
    }

    private VCenterInventory read(VCenterConfig vcenter, Configuration configuration) {
        VCenterInventory inventory = outside.withVCenter(
                vcenter, configuration.retries(), port -> port.readInventory(PendingVms.categories()));
        PrintWriter printer = spec.commandLine().getOut();
        printer.printf(
                "vcenter %s: %d VMs, %d hosts, %d datastores, %d tags%n",
                vcenter.name(),
                inventory.vms().size(),
                inventory.hosts().size(),
                inventory.datastores().size(),
                inventory.tags().size());
        inventory
                .unreadable()
                .forEach(vm -> spec.commandLine()
                        .getErr()
                        .println(AuditLine.printable(vcenter.name() + "/" + vm.moref() + " is not readable: "
                                + vm.name() + ": " + vm.message())));
        return inventory;
    }
}
