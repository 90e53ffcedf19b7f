package org.vmremediator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vmremediator.audit.AuditLine;
import org.vmremediator.config.ConfigurationException;
import org.vmremediator.replay.JsonLines;
import org.vmremediator.replay.Listeners;
import org.vmremediator.replay.Policy;
import org.vmremediator.replay.ReplayListener;
import org.vmremediator.replay.report.ReplayReport;
import org.vmremediator.replay.snapshot.Snapshot;
import picocli.CommandLine.Option;

/** Where the findings of a replay go. */
final class ReplayOutput {
    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write one self-contained HTML file: figures, pictures, and where two policies part.")
    private Optional<Path> page = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Write one JSON line per trigger and policy.")
    private Optional<Path> json = Optional.empty();

    private Optional<JsonLines> lines = Optional.empty();
    private ReplayReport report;

    /** Opens the files; one that cannot be written is refused before the hour of work. */
    ReplayListener open(List<Policy> policies, Snapshot inventory) {
        List<String> names = policies.stream().map(Policy::name).toList();
        page.ifPresent(ReplayOutput::requireWritable);
        lines = json.map(file -> new JsonLines(file, names));
        report = new ReplayReport(names, inventory);
        List<ReplayListener> all = new ArrayList<>(List.of(report));
        lines.ifPresent(all::add);
        return new Listeners(all);
    }

    private static void requireWritable(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (!directory.toFile().canWrite() || file.toFile().isDirectory()) {
            throw new ConfigurationException(file + " cannot be written. Name another with --report.");
        }
    }

    /** The replay has ended, partially or not. */
    void show(PrintWriter out) {
        report.lines().forEach(line -> out.println(AuditLine.printable(line)));
        page.ifPresent(report::writeHtml);
        page.ifPresent(file -> out.println("Report: " + file));
        json.ifPresent(file -> out.println("Decisions: " + file));
    }

    void close() {
        lines.ifPresent(JsonLines::close);
    }

    /** At how many triggers the two policies would do different things. */
    long differences() {
        return report.differences();
    }
}
