package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** The commands over HTTP, against a vCenter that enforces the rules of tags. */
class VCenterCommandsIT {
    @TempDir
    private Path directory;

    private final SimulatedVCenter server = SimulatedVCenter.start(UnaryOperator.identity());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldProvisionOnceAndFindEverythingThereTheSecondTime() throws IOException {
        CommandRun first = run("provision-tags", server.password());
        int writes = server.writes().size();
        CommandRun second = run("provision-tags", server.password());

        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(first.out()).contains("config.hardware.numCPU: created, with the tags 1, 2, 3, 4");
        assertThat(server.category("config.hardware.numCPU")).isPresent();
        assertThat(second.exitCode()).isZero();
        assertThat(second.out().lines()).hasSize(7).allMatch(line -> line.contains(": existed with its "));
        assertThat(server.writes()).hasSize(writes);
        assertThat(server.openSessions()).isZero();
    }

    @Test
    void shouldNameTheVCenterThatRefusesTheLogin() throws IOException {
        CommandRun run = run("provision-tags", "wrong");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("FAIL  vcenter lab").doesNotContain("wrong");
    }

    private CommandRun run(String command, String password) throws IOException {
        String text = "vcenters: [{name: lab, url: \"%s\", username: \"%s\", password: \"%s\"}]\ninstance: test\n"
                .formatted(server.url(), server.username(), password);
        Path file = Files.writeString(directory.resolve("vm-remediator.yaml"), text);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.execute(
                new Reality(), new PrintWriter(out), new PrintWriter(err), command, "--config", file.toString());
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
