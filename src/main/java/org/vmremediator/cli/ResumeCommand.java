package org.vmremediator.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vmremediator.config.Configuration;
import org.vmremediator.judging.Pause;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes a pause back, or switches a breaker off. */
@Command(
        name = "resume",
        description = {
            "Take back the pause with just this scope; status lists them.",
            "Where no remediation and no VM is named, breakers on correlation there are switched off too."
        })
final class ResumeCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private ConfigOption config;

    @Mixin
    private PauseScope scope;

    @Option(names = "--all", description = "Take back every pause, and switch off every breaker.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    ResumeCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        if (all && scope.isGiven()) {
            throw new ParameterException(spec.commandLine(), "--all stands alone");
        }
        Configuration configuration = outside.configuration(config.file());
        Pause.Key wanted = scope.key(configuration, spec);
        ControlTopic control = new ControlTopic(configuration);
        Map<Pause.Key, Pause> present = control.read();
        List<Pause.Key> gone = present.keySet().stream()
                .filter(key -> all || isMeant(key, wanted))
                .sorted(Comparator.comparing(Pause.Key::toString))
                .toList();
        control.write(gone, Optional.empty());
        present.keySet().removeAll(gone);
        return report(wanted, gone, present);
    }

    private static boolean isMeant(Pause.Key key, Pause.Key wanted) {
        boolean everything =
                wanted.remediation().equals(Pause.Key.ALL) && wanted.moref().equals(Pause.Key.ALL);
        boolean there =
                wanted.vcenter().equals(Pause.Key.ALL) || wanted.vcenter().equals(key.vcenter());
        return key.equals(wanted) || (key.isBreakerOnCorrelation() && everything && there);
    }

    private int report(Pause.Key wanted, List<Pause.Key> gone, Map<Pause.Key, Pause> left) {
        gone.forEach(key -> spec.commandLine()
                .getOut()
                .println("Resumed " + PauseScope.words(key) + "; each instance takes it up within two seconds."));
        if (gone.isEmpty() && !all) {
            spec.commandLine().getErr().println("There is no pause of " + PauseScope.words(wanted) + " as such.");
        }
        left.forEach((key, pause) -> spec.commandLine()
                .getErr()
                .println((key.isBreakerOnCorrelation() ? "Still skipped: " : "Still paused: ") + PauseScope.words(key)
                        + " (" + pause.reason() + ")"));
        return gone.isEmpty() && !all ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
