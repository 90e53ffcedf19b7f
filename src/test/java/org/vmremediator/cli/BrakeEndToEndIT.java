package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.Publisher;
import org.vmremediator.testing.TopicTail;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Layout;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** Two instances of the whole application, on a real broker and two simulated vCenters. */
class BrakeEndToEndIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final int VMS = 12;

    @TempDir
    private Path directory;

    private final EmbeddedKafka kafka = EmbeddedKafka.start();
    private final Publisher publisher = new Publisher(kafka.bootstrapServers());
    private final SimulatedVCenter first = vcenter();
    private final SimulatedVCenter second = vcenter();
    private Application one;
    private Application two;
    private TopicTail audit;

    @BeforeEach
    void start() throws Exception {
        one = application("one");
        two = application("two");
        assertThat(command("provision-tags")).isZero();
        one.start();
        two.start();
        audit = new TopicTail(kafka.bootstrapServers(), "vm-remediation-audit");
        publish(0);
        awaitRecords(2);
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
        audit.close();
        publisher.close();
        kafka.close();
        first.close();
        second.close();
    }

    @Test
    void shouldPauseEveryInstanceWithinTwoSecondsAndGoOnAfterResume() {
        assertThat(command("pause", "--reason", "a test")).isZero();
        int calls = await().pollDelay(TWO_SECONDS).until(this::calls, any -> true);
        IntStream.range(1, VMS / 2).forEach(this::publish);
        nothingHappens(calls);

        assertThat(command("resume")).isZero();
        awaitRecords(VMS);
        assertThat(tagged()).isEqualTo(VMS);
    }

    @Test
    void shouldStayPausedWhenTheOwnerGoes() {
        assertThat(command("pause", "tagging", "--vcenter", "lab", "--reason", "a test"))
                .isZero();
        assertThat(command("pause", "--vcenter", "site", "--reason", "a test")).isZero();
        int calls = await().pollDelay(TWO_SECONDS).until(this::calls, any -> true);
        publish(1);

        one.close();
        await().atMost(PATIENCE).until(() -> status().split("owned by two", -1).length == 3);
        nothingHappens(calls);
        assertThat(status()).contains("waiting: 1, in flight: 0");

        assertThat(command("resume", "--all")).isZero();
        awaitRecords(4);
    }

    private void nothingHappens(int calls) {
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(10)).until(() -> calls() == calls);
    }

    private int calls() {
        return attachments(first) + attachments(second);
    }

    private static int attachments(SimulatedVCenter vcenter) {
        return vcenter.callsOf("tag-association.attach").size()
                + vcenter.callsOf("tag-association.list-attached-tags").size();
    }

    private void publish(int vm) {
        for (SimulatedVCenter vcenter : List.of(first, second)) {
            VCenterEvents events = VCenterEvents.from(vcenter.url().toString());
            publisher.publish(events.redAlarm("VM CPU Usage", "vm-" + vm, "web-" + vm)
                    .record("vcenter-events", Layout.BINARY_JSON));
        }
    }

    private void awaitRecords(int count) {
        await().atMost(PATIENCE).until(() -> audit.records().size() >= count);
    }

    private long tagged() {
        return audit.records().stream()
                .map(each -> AuditCodec.fromJson(each.value()).reason().code())
                .filter("tagged"::equals)
                .count();
    }

    private int command(String... args) {
        return run(new StringWriter(), args);
    }

    private String status() {
        StringWriter out = new StringWriter();
        assertThat(run(out, "status")).isZero();
        return out.toString();
    }

    private int run(StringWriter out, String... args) {
        String[] all = Stream.concat(
                        Arrays.stream(args), Stream.of("--config", file("one").toString()))
                .toArray(String[]::new);
        return Main.execute(new Reality(), new PrintWriter(out), new PrintWriter(new StringWriter()), all);
    }

    private Application application(String name) throws IOException, InterruptedException {
        String yaml = """
                kafka: {bootstrap.servers: "%s", state.dir: "%s", num.standby.replicas: 0}
                topics: {partitions: 2}
                vcenters:
                  - {name: lab, url: "%s", username: "%s", password: "%s", partition: 0}
                  - {name: site, url: "%s", username: "%s", password: "%s", partition: 1}
                mode: enforce
                require-still-red: false
                remediations: {relocation: {enabled: false}}
                http: {port: 0}
                instance: %s
                """.formatted(
                        kafka.bootstrapServers(),
                        directory.resolve("state-" + name),
                        first.url(),
                        first.username(),
                        first.password(),
                        second.url(),
                        second.username(),
                        second.password(),
                        name);
        return Application.open(ConfigurationFile.load(Files.writeString(file(name), yaml), Map.of()));
    }

    private Path file(String name) {
        return directory.resolve(name + ".yaml");
    }

    private static SimulatedVCenter vcenter() {
        return SimulatedVCenter.start(inventory -> {
            inventory.host("host-1", "esx-1").datastore("ds-1", "gold", datastore -> datastore.capacityGb(100));
            for (int vm = 0; vm < VMS; vm++) {
                inventory.vm("vm-" + vm, "web-" + vm, spec -> spec.cpus(2).datastore("ds-1"));
            }
            return inventory;
        });
    }
}
