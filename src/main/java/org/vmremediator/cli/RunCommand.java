package org.vmremediator.cli;

import java.util.concurrent.Callable;
import org.vmremediator.config.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the remediator until it is told to stop. */
@Command(
        name = "run",
        description =
                "Remediate until SIGTERM or Ctrl-C, which end it in order: what is under way is finished or left safely.")
final class RunCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private ConfigOption config;

    RunCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Configuration configuration = outside.configuration(config.file());
        throw new UnsupportedOperationException("run is not joined yet: " + configuration.instance());
    }
}
