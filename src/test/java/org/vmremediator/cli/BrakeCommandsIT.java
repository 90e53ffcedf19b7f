package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.Publisher;

class BrakeCommandsIT {
    private static final String LAB_STATUS = """
            {"schemaVersion":1,"vcenter":"lab","instance":"node-1","since":"2026-11-22T10:00:00Z","waiting":3,
             "oldest":"2026-11-22T09:59:00Z",
             "inFlight":[{"vm":"vm-1","remediation":"tagging","stage":"acting","since":"2026-11-22T10:01:00Z"}],
             "breakers":[{"key":"correlation/lab/*","reason":"Too many.","since":"2026-11-22T10:02:00Z",
                          "vms":["vm-7","vm-8"]}],
             "written":"2026-11-22T10:03:00Z"}""";

    private static EmbeddedKafka kafka;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldPauseBeforeTheFirstStartSayWhatIsPausedAndResume() {
        String config = configuration("first");

        CommandRun pause = run(config, "pause", "tagging", "--vcenter", "lab", "--reason", "storage maintenance");
        assertThat(pause.err()).isEmpty();
        assertThat(pause.exitCode()).isZero();
        assertThat(pause.out())
                .isEqualToNormalizingNewlines(
                        "Paused tagging in vCenter lab; each instance takes it up within two seconds.\n");
        assertThat(run(config, "pause", "--vm", "vm-9", "--reason", "mine").exitCode())
                .isZero();

        CommandRun status = run(config, "status");
        assertThat(status.exitCode()).isZero();
        assertThat(status.out())
                .contains("Paused:")
                .containsPattern("  tagging in vCenter lab, since 20\\S+Z by \\S+@\\S+: storage maintenance")
                .contains("  everything of vm-9 in all vCenters")
                .contains("vCenter lab: no instance has reported on it yet");

        CommandRun wrong = run(config, "resume", "tagging");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err())
                .contains("There is no pause of tagging in all vCenters as such.")
                .contains("Still paused: tagging in vCenter lab (storage maintenance)");
        CommandRun resume = run(config, "resume", "tagging", "--vcenter", "lab");
        assertThat(resume.exitCode()).isZero();
        assertThat(resume.out()).startsWith("Resumed tagging in vCenter lab;");
        assertThat(run(config, "resume", "--all").out()).startsWith("Resumed everything of vm-9 in all vCenters;");
        assertThat(run(config, "status").out()).startsWith("Nothing is paused.");
    }

    @Test
    void shouldSayWhoOwnsWhatAndWhatWaitsAndResumeABreaker() {
        String config = configuration("second");
        run(config, "pause", "--reason", "to make the topics");
        run(config, "resume");
        try (Publisher publisher = new Publisher(kafka.bootstrapServers())) {
            publisher.publish(record("second-status", "lab", LAB_STATUS));
            publisher.publish(record("second-control", "correlation/lab/*", "{}"));
        }

        assertThat(run(config, "status").out().lines())
                .containsExactly(
                        "Nothing is paused; a breaker is open, see below.",
                        "vCenter lab: owned by node-1 since 2026-11-22T10:00:00Z, reported 2026-11-22T10:03:00Z",
                        "  waiting: 3, in flight: 1; the oldest trigger is of 2026-11-22T09:59:00Z",
                        "    vm-1 tagging acting since 2026-11-22T10:01:00Z",
                        "  breaker open since 2026-11-22T10:02:00Z: Too many.",
                        "    skipped until it ends by itself or by resume --vcenter lab: 2 VMs (vm-7, vm-8)");
        assertThat(run(config, "status", "--json").out())
                .startsWith("{\"schemaVersion\":1,\"paused\":{\"correlation/lab/*\":{")
                .contains("\"vcenters\":[{\"schemaVersion\":1,\"vcenter\":\"lab\"")
                .hasLineCount(1);
        assertThat(run(config, "resume", "--vcenter", "lab").out()).startsWith("Resumed everything in vCenter lab;");
        assertThat(run(config, "status", "--json").out()).contains("\"paused\":{}");
    }

    @Test
    void shouldRefuseNamesThatNobodyKnows() {
        String config = configuration("third");

        assertThat(run(config, "pause", "taging", "--reason", "x"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("no such remediation: taging; did you mean tagging?"));
        assertThat(run(config, "pause", "--vcenter", "lap", "--reason", "x"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("no such vCenter: lap; did you mean lab?"));
        assertThat(run(config, "pause", "--vm", "lab/vm-1", "--reason", "x").exitCode())
                .isEqualTo(2);
        assertThat(run(config, "pause").exitCode()).as("no reason").isEqualTo(2);
        assertThat(run(config, "resume", "--all", "--vm", "vm-1").exitCode()).isEqualTo(2);
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String key, String value) {
        return new ProducerRecord<>(
                topic, key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    private String configuration(String prefix) {
        String more = """
                kafka: {bootstrap.servers: "%s"}
                topics: {events: %2$s-events, plans: %2$s-plans, audit: %2$s-audit, dead-letters: %2$s-dead,
                         control: %2$s-control, status: %2$s-status, partitions: 1}
                """.formatted(kafka.bootstrapServers(), prefix);
        return CommandRun.configuration(directory, more).toString();
    }

    private static CommandRun run(String config, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--config", config));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
