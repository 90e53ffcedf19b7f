package org.vmremediator.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vmremediator.config.Configuration;
import org.vmremediator.judging.Pause;
import org.vmremediator.topology.ControlRecords;
import org.vmremediator.topology.VCenterStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is paused, who owns which vCenter, what waits and what is in flight. */
@Command(
        name = "status",
        description = {
            "Say what is paused since when, by whom and why; which instance owns which vCenter; what waits; what is in flight;",
            "which breakers have tripped. Asks Kafka alone, so it works from anywhere; times are UTC."
        })
final class StatusCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private ConfigOption config;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    StatusCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Configuration configuration = outside.configuration(config.file());
        Map<Pause.Key, Pause> pauses = new ControlTopic(configuration).read();
        List<VCenterStatus> vcenters =
                ControlTopic.latest(configuration, configuration.topics().status()).values().stream()
                        .map(ControlRecords::status)
                        .toList();
        StatusPrinter printer = new StatusPrinter(spec.commandLine().getOut());
        if (json) {
            printer.json(pauses, vcenters);
        } else {
            printer.words(configuration, pauses, vcenters);
        }
        return ExitCode.OK;
    }
}
