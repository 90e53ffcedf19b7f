package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.vcenter.VCenter;

class MainTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--nonsense",
                "run --nonsense",
                "run --config",
                "check extra",
                "provision-tags --force",
                "audit --vm",
                "audit --follow=perhaps"
            })
    void shouldExitWithTwoAndShowTheUsageWhenUsedWrongly(String args) {
        CommandRun run = CommandRun.of(args.isEmpty() ? new String[0] : args.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: vm-remediator");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "provision-tags", "audit"})
    void shouldExitWithOneAndOneLineWhenThereIsNoConfiguration(String command) {
        String file = directory.resolve("absent.yaml").toString();

        CommandRun run = CommandRun.of(command, "--config", file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("vm-remediator " + command + ": ")
                .contains(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "provision-tags", "audit"})
    void shouldExplainEachCommand(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: vm-remediator " + command).contains("--config=FILE");
    }

    @Test
    void shouldGuessWhatAMisspeltCommandWasMeantToBe() {
        CommandRun run = CommandRun.of("chekc");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("chekc").contains("check");
    }

    @Test
    void shouldListTheCommandsAndTheExitCodes() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("run", "check", "provision-tags", "audit", "used wrongly");
    }

    @Test
    void shouldTellItsVersion() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("(?s)vm-remediator \\d+\\.\\d+\\.\\d+\\S* \\(Java 1?[0-9].*");
    }

    @Test
    void shouldSayInOneLineWhatNobodyExpected() {
        Path file = CommandRun.configuration(directory, "");

        CommandRun run = CommandRun.of((VCenter) null, "provision-tags", "--config", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("vm-remediator provision-tags: unexpected NullPointerException")
                .contains("VM_REMEDIATOR_LOG_LEVEL=DEBUG");
    }
}
