package org.vmremediator.cli;

import java.io.PrintWriter;
import java.util.List;
import org.vmremediator.cli.Finding.Level;
import picocli.CommandLine.ExitCode;

/** Prints findings as they come, and adds them up to an exit code. */
final class Report {
    private final PrintWriter out;
    private boolean failed;

    Report(PrintWriter out) {
        this.out = out;
    }

    void add(List<Finding> findings) {
        findings.forEach(out::println);
        failed |= findings.stream().anyMatch(finding -> finding.level() == Level.FAIL);
    }

    int exitCode() {
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
