package org.vmremediator.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that every command has. */
final class ConfigOption {
    static final Path DEFAULT = Path.of("config", "vm-remediator.yaml");

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The configuration; by default config/vm-remediator.yaml.")
    private Path file;

    Path file() {
        return file == null ? DEFAULT : file;
    }

    boolean isGiven() {
        return file != null;
    }
}
