package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.replay.snapshot.SnapshotFile;
import org.vmremediator.testing.month.Month;
import org.vmremediator.testing.month.MonthTool;

/** The command over two days of a small site, from files alone. */
class ReplayCommandTest {
    private static final String NO_TAGGING = "remediations: {tagging: {enabled: false}}";

    @TempDir
    private static Path directory;

    @BeforeAll
    static void write() throws IOException {
        Month month = Month.of(60, 2).with(1);
        MonthTool.toFile(month, directory.resolve("events.jsonl"));
        new SnapshotFile(directory.resolve("snapshot.json")).write(month.snapshot());
    }

    @Test
    void shouldSucceedWhereTwoPoliciesDoTheSame() throws IOException {
        CommandRun run = compare("", "remediations: {tagging: {max-age: 2h}}");

        assertThat(run.err()).doesNotContain("vm-remediator replay:");
        assertThat(run.out()).contains("They would do the same at every trigger.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldFailWhereTwoPoliciesDoDifferentThings() throws IOException {
        CommandRun run = compare("", NO_TAGGING);

        assertThat(run.out()).containsPattern("They part at [1-9]\\d* of ");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldFailWhereOnlyOnePolicyKnowsAnAlarmAndActsOnIt() throws IOException {
        CommandRun run = compare(
                "remediations: {reconfiguration: {enabled: false}}",
                "remediations: {reconfiguration: {enabled: false},"
                        + " tagging: {cpu: {alarms: [Other]}, memory: {alarms: [Another]}}}");

        assertThat(run.out()).containsPattern("They part at [1-9]\\d* of ");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    /** Otherwise the exit code would say what the report denies. */
    @Test
    void shouldSucceedWhereTwoPoliciesOnlyHaveDifferentReasonsToDoNothing() throws IOException {
        CommandRun run = compare(NO_TAGGING, "remediations: {tagging: {cpu: {max: 1}, memory: {max: 4}}}");

        assertThat(run.out()).contains("They would do the same at every trigger.");
        assertThat(reasons("one.yaml")).contains("disabled").isNotEqualTo(reasons("other.yaml"));
        assertThat(Files.readString(directory.resolve("report.html")))
                .contains("more triggers at which both do nothing, for different reasons");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldSucceedWithADifferenceThatNobodyAskedAbout() throws IOException {
        CommandRun run = replay("", NO_TAGGING);

        assertThat(run.out()).containsPattern("They part at [1-9]\\d* of ");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void shouldRefuseToFailOnADifferenceToNothing() {
        CommandRun run = CommandRun.of("replay", "--config", path("one.yaml"), "--fail-on-difference");

        assertThat(run.err()).contains("--fail-on-difference needs --compare");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private static CommandRun compare(String one, String other) throws IOException {
        return replay(one, other, "--fail-on-difference");
    }

    private static CommandRun replay(String one, String other, String... more) throws IOException {
        List<String> fixed = List.of(
                "replay",
                "--config",
                configuration("one.yaml", one),
                "--compare",
                configuration("other.yaml", other),
                "--file",
                path("events.jsonl"),
                "--inventory",
                path("snapshot.json"),
                "--report",
                path("report.html"),
                "--json",
                path("plans.jsonl"));
        return CommandRun.of(Stream.concat(fixed.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static String configuration(String name, String more) throws IOException {
        String vcenter = "vcenters: [{name: %s, url: \"%s\", username: u, password: p}]\n";
        Files.writeString(directory.resolve(name), vcenter.formatted(Month.VCENTER, Month.SOURCE) + more);
        return path(name);
    }

    private static List<String> reasons(String policy) throws IOException {
        try (Stream<String> lines = Files.lines(directory.resolve("plans.jsonl"))) {
            return lines.filter(line -> line.startsWith("{\"policy\":\"" + path(policy) + "\""))
                    .map(line -> line.replaceAll(".*\"reason\":\"([^\"]*)\".*", "$1"))
                    .toList();
        }
    }

    private static String path(String name) {
        return directory.resolve(name).toString();
    }
}
