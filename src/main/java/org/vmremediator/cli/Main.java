package org.vmremediator.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** Entry point of the command line. Exit codes: 0 well, 1 not well, 2 used wrongly. */
@Command(
        name = "vm-remediator",
        description = "Heals vSphere virtual machines from vCenter events on a Kafka topic.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it went well", "1:it did not", "2:it was used wrongly"})
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (!List.of(args).contains("run")) {
            // A command that ends says itself what it could not reach; read by logback.xml before the first logger.
            System.setProperty("kafka.log.level", "ERROR");
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(new Reality(), out, err, args));
    }

    /** Runs one command; never throws. */
    static int execute(Outside outside, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .addSubcommand(new RunCommand(outside))
                .addSubcommand(new CheckCommand(outside))
                .addSubcommand(new ProvisionTagsCommand(outside))
                .addSubcommand(new AuditCommand(outside))
                .addSubcommand(new PendingCommand(outside))
                .addSubcommand(new PauseCommand(outside))
                .addSubcommand(new ResumeCommand(outside))
                .addSubcommand(new StatusCommand(outside))
                .addSubcommand(new SnapshotCommand(outside, Clock.systemUTC()))
                .addSubcommand(new ReplayCommand(outside, Clock.systemUTC()))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(new PlainFaults())
                .execute(args);
    }
}
