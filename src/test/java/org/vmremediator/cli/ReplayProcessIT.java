package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmremediator.replay.snapshot.SnapshotFile;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.month.Month;
import org.vmremediator.testing.month.MonthTool;

/** The command as a process of its own, with little memory, over a month of half a million events. */
class ReplayProcessIT {
    private static final int EVENTS = 500_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;
    private static long published;

    @BeforeAll
    static void publish() throws Exception {
        Month month = Month.of(5000, 31).with(4);
        kafka = EmbeddedKafka.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            NewTopic topic = new NewTopic("vcenter-events", Optional.of(3), Optional.empty());
            admin.createTopics(List.of(topic.configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
        }
        published = MonthTool.toTopic(month, kafka.bootstrapServers(), "vcenter-events", 3);
        new SnapshotFile(directory.resolve("snapshot.json")).write(month.snapshot());
        Files.writeString(
                directory.resolve("policy.yaml"), """
                kafka: {bootstrap.servers: "%s"}
                vcenters: [{name: %s, url: "%s", username: u, password: p}]
                """.formatted(kafka.bootstrapServers(), Month.VCENTER, Month.SOURCE));
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldReadAMonthOfHalfAMillionEventsWithin256Megabytes() throws Exception {
        Process process = replay("whole", "--compare", path("policy.yaml"));

        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said("whole")).isZero();
        assertThat(published).isGreaterThan(EVENTS);
        assertThat(said("whole")).contains("%,d events".formatted(published)).doesNotContain("OutOfMemory");
        assertThat(Files.readString(directory.resolve("whole.html"))).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void shouldEndWithWhatThereIsWhenItIsAskedToStop(String signal, int exitCode) throws Exception {
        Process process = replay(signal);
        await().atMost(PATIENCE).until(() -> size(signal + ".jsonl") > 0);

        assertThat(process.isAlive()).isTrue();
        assertThat(send(signal, process)).isZero();

        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said(signal)).isEqualTo(exitCode);
        assertThat(said(signal)).contains("PARTIAL").doesNotContain("%,d events".formatted(published));
        assertThat(Files.readString(directory.resolve(signal + ".html"))).contains("Partial: the replay was stopped");
        try (Stream<String> lines = Files.lines(directory.resolve(signal + ".jsonl"))) {
            assertThat(lines).isNotEmpty().allMatch(line -> line.endsWith("}"));
        }
    }

    private static int send(String signal, Process process) throws Exception {
        return new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Ctrl-C is ignored by what a shell started in the background, and by its children: here it never is. */
    private static Process replay(String name, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "replay",
                "--config",
                path("policy.yaml"),
                "--inventory",
                path("snapshot.json"),
                "--report",
                path(name + ".html"),
                "--json",
                path(name + ".jsonl")));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".log").toFile())
                .start();
    }

    private static String path(String name) {
        return directory.resolve(name).toString();
    }

    private static long size(String name) throws IOException {
        Path file = directory.resolve(name);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static String said(String name) throws IOException {
        return Files.readString(directory.resolve(name + ".log"));
    }
}
