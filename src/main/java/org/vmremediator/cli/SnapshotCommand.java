package org.vmremediator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.vmremediator.config.Configuration;
import org.vmremediator.replay.snapshot.SnapshotFile;
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
    private Path file;

    @Spec
    private CommandSpec spec;

    SnapshotCommand(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Configuration configuration = outside.configuration(config.file());
        PrintWriter out = spec.commandLine().getOut();
        InventoryReading reading =
                new InventoryReading(outside, out, spec.commandLine().getErr());
        new SnapshotFile(file).write(reading.read(configuration.vcenters(), configuration.retries(), clock.instant()));
        out.println("Written to " + file + ".");
        return ExitCode.OK;
    }
}
