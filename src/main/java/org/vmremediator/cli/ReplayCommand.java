package org.vmremediator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.replay.Policy;
import org.vmremediator.replay.Replay;
import org.vmremediator.replay.ReplayListener;
import org.vmremediator.replay.snapshot.SnapshotFile;
import org.vmremediator.replay.source.EventFeed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what a configuration would have done with past events. */
@Command(
        name = "replay",
        description = {
            "Judge past events as run would have judged them when they came, and act on nothing.",
            "Reads the events topic without a group, and needs READ on it alone. Ctrl-C ends with what there is so far."
        },
        exitCodeList = {
            "0:it went well",
            "1:it did not, or with --fail-on-difference the two would do different things",
            "2:it was used wrongly",
            "130:Ctrl-C; the report is partial, and says so",
            "143:SIGTERM; the same"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final String LIVE = "live";
    private final Outside outside;
    private final Clock clock;

    @Mixin
    private ConfigOption config;

    @Mixin
    private ReplayInput input;

    @Mixin
    private ReplayOutput output;

    @Option(
            names = "--inventory",
            paramLabel = "live|FILE",
            defaultValue = LIVE,
            description = "The VMs as they are now, each read once, or as a snapshot has them. Default: live.")
    private String inventory;

    @Option(
            names = "--model",
            paramLabel = "on|off",
            defaultValue = "on",
            converter = OnOff.Words.class,
            description = {
                "on (default): plans are carried out in memory, so that the next trigger meets what they led to.",
                "off: every trigger meets the inventory as it was read, as in a dry run."
            })
    private OnOff model;

    @Option(
            names = "--compare",
            paramLabel = "OTHER.yaml",
            description = "A second configuration, tried on the same events in the same pass.")
    private Optional<Path> other = Optional.empty();

    @Option(
            names = "--fail-on-difference",
            description = {
                "With --compare: exit with 1 when at any trigger the two would do different things.",
                "Other reasons to do nothing are no difference."
            })
    private boolean failOnDifference;

    @Spec
    private CommandSpec spec;

    ReplayCommand(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (failOnDifference && other.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--fail-on-difference needs --compare");
        }
        List<Policy> policies = policies();
        try (Interruption interruption = new Interruption();
                EventFeed feed = input.open(policies.get(0).configuration())) {
            replay(feed, policies, interruption);
        }
        return failOnDifference && output.differences() > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private List<Policy> policies() {
        List<Policy> policies = new ArrayList<>();
        policies.add(policy(config.file()));
        other.map(this::policy).ifPresent(policies::add);
        return policies;
    }

    private Policy policy(Path file) {
        return new Policy(file.toString(), outside.configuration(file));
    }

    private void replay(EventFeed feed, List<Policy> policies, Interruption interruption) {
        Replay.Inventory vms = inventory(policies);
        ReplayProgress progress = new ReplayProgress(
                spec.commandLine().getErr(),
                CommandLine.Help.Ansi.AUTO.enabled(),
                System::nanoTime,
                interruption::isAsked);
        try {
            ReplayListener listener = output.open(policies, vms.snapshot());
            new Replay(feed, policies, vms, model == OnOff.ON, Version.current(), listener).run(progress);
        } finally {
            progress.end();
            output.close();
        }
        output.show(spec.commandLine().getOut());
    }

    private Replay.Inventory inventory(List<Policy> policies) {
        if (!inventory.equals(LIVE)) {
            return new Replay.Inventory(inventory, new SnapshotFile(Path.of(inventory)).read());
        }
        Map<String, VCenterConfig> vcenters = new LinkedHashMap<>();
        policies.forEach(
                policy -> policy.configuration().vcenters().forEach(each -> vcenters.putIfAbsent(each.name(), each)));
        PrintWriter err = spec.commandLine().getErr();
        InventoryReading reading = new InventoryReading(outside, err, err);
        return new Replay.Inventory(
                LIVE,
                reading.read(
                        List.copyOf(vcenters.values()),
                        policies.get(0).configuration().retries(),
                        clock.instant()));
    }
}
