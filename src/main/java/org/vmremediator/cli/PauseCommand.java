package org.vmremediator.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
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

/** Holds work back in every instance until somebody resumes it. */
@Command(
        name = "pause",
        description = {
            "Hold work back in every instance, restarts included, until resume; without an argument all of it.",
            "What was begun is completed. Triggers wait and are judged afresh on resume: stale ones end as stale."
        })
final class PauseCommand implements Callable<Integer> {
    private final Outside outside;

    @Mixin
    private ConfigOption config;

    @Mixin
    private PauseScope scope;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; others will read it.")
    private String reason;

    @Spec
    private CommandSpec spec;

    PauseCommand(Outside outside) {
        this.outside = outside;
    }

    @Override
    public Integer call() {
        Configuration configuration = outside.configuration(config.file());
        Pause.Key key = scope.key(configuration, spec);
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--reason is blank; others will want to know why");
        }
        ControlTopic control = new ControlTopic(configuration);
        control.ensure();
        control.write(
                List.of(key),
                Optional.of(new Pause(reason, user(), Clock.systemUTC().instant())));
        spec.commandLine()
                .getOut()
                .println("Paused " + PauseScope.words(key) + "; each instance takes it up within two seconds.");
        return ExitCode.OK;
    }

    private static String user() {
        try {
            return System.getProperty("user.name") + "@"
                    + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return System.getProperty("user.name") + "@unknown";
        }
    }
}
