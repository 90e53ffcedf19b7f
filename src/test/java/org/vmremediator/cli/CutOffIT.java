package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.Publisher;
import org.vmremediator.testing.Relay;
import org.vmremediator.testing.TopicTail;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Layout;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** Instances, each with a network of its own to Kafka and to vCenter: that of the owner to Kafka fails. */
class CutOffIT {
    private static final Logger LOG = LoggerFactory.getLogger(CutOffIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration SLOW = Duration.ofSeconds(12);
    private static final int VMS = 6;

    @TempDir
    private Path directory;

    private final Side first = new Side("one");
    private final Side second = new Side("two");
    private final Side third = new Side("three");
    private final EmbeddedKafka kafka = EmbeddedKafka.startBehind(
            Stream.of(first, second, third).collect(Collectors.toMap(side -> side.brokerPort, side -> side.toKafka)));
    private final Publisher publisher = new Publisher(kafka.bootstrapServers());
    private final SimulatedVCenter vcenter = vcenter();
    private TopicTail audit;

    /** One instance and its ways to the others. */
    private final class Side {
        private final String name;
        private final int brokerPort = EmbeddedKafka.freePort();
        private final Relay toKafka = new Relay(brokerPort);
        private Relay toVCenter;
        private Application application;

        Side(String name) {
            this.name = name;
        }

        void start() throws IOException, InterruptedException {
            toVCenter = new Relay(vcenter.url().getPort(), "action=attach");
            application = Application.open(
                    ConfigurationFile.load(write(name, "127.0.0.1:" + toKafka.port(), toVCenter.port()), Map.of()));
            application.start();
        }

        void close() {
            toKafka.heal();
            if (application != null) {
                application.close();
            }
            toKafka.close();
            if (toVCenter != null) {
                toVCenter.close();
            }
        }
    }

    @BeforeEach
    void start() throws IOException, InterruptedException {
        write("outside", kafka.bootstrapServers(), vcenter.url().getPort());
        command("provision-tags");
        first.start();
        audit = new TopicTail(kafka.bootstrapServers(), "vm-remediation-audit");
    }

    @AfterEach
    void stop() {
        second.close();
        third.close();
        audit.close();
        publisher.close();
        kafka.close();
        vcenter.close();
    }

    @Test
    void shouldWriteNothingMoreWhenItIsCutOffFromKafkaAndItsWorkHasMoved() throws IOException, InterruptedException {
        Side owner = takenOver(SLOW);

        Instant moved = cutOff(owner);
        awaitRecords(VMS);

        assertThat(owner.toVCenter.sent())
                .as("tags attached by the instance that was cut off, whose work had moved at %s", moved)
                .noneMatch(each -> each.at().isAfter(moved));
        heal(owner);
        assertEachHasOneRecord();
    }

    @Test
    void shouldCommitNoRecordThatTheNewOwnerHasWritten() throws IOException, InterruptedException {
        Side owner = takenOver(Duration.ofSeconds(2));

        int before = audit.all().size();
        cutOff(owner);
        awaitRecords(before + 2);

        heal(owner);
        awaitRecords(VMS);
        assertEachHasOneRecord();
    }

    /** An owner that has taken over from another has read nothing: no commit holds it up that tells it of a cut. */
    private Side takenOver(Duration attaching) throws IOException, InterruptedException {
        vcenter.failures().delay("tag-association.attach", SLOW);
        IntStream.range(0, VMS).forEach(this::publish);
        await().atMost(PATIENCE).until(() -> isActing("one"));
        first.close();
        vcenter.failures().delay("tag-association.attach", attaching);
        second.start();
        third.start();
        await().atMost(PATIENCE)
                .until(() -> !second.toVCenter.sent().isEmpty()
                        || !third.toVCenter.sent().isEmpty());
        return second.toVCenter.sent().isEmpty() ? third : second;
    }

    /** Returns when its work had moved. */
    private Instant cutOff(Side owner) {
        Side other = owner == second ? third : second;
        owner.toKafka.cut();
        Instant cut = Instant.now();
        await().atMost(PATIENCE).until(() -> command("status").contains("owned by " + other.name + " "));
        Instant moved = Instant.now();
        LOG.info(
                "the work moved {} ms after the cut",
                Duration.between(cut, moved).toMillis());
        return moved;
    }

    private void heal(Side owner) {
        owner.toKafka.heal();
        await().atMost(PATIENCE).until(() -> members() == 2);
    }

    private void assertEachHasOneRecord() {
        List<String> triggers = audit.all().stream()
                .map(each -> AuditCodec.fromJson(each.value()))
                .map(each -> each.trigger().vm().moref() + " " + each.reason().code())
                .toList();
        assertThat(triggers)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, VMS)
                        .mapToObj(vm -> "vm-" + vm + " tagged")
                        .toList());
    }

    private boolean isActing(String instance) {
        String status = command("status");
        return status.contains("owned by " + instance + " ") && status.split(" acting since ", -1).length == VMS + 1;
    }

    private int members() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            return admin.describeClassicGroups(List.of("vm-remediator"))
                    .all()
                    .get()
                    .get("vm-remediator")
                    .members()
                    .size();
        }
    }

    private void publish(int vm) {
        VCenterEvents events = VCenterEvents.from("https://lab.example/sdk");
        publisher.publish(
                events.redAlarm("VM CPU Usage", "vm-" + vm, "web-" + vm).record("vcenter-events", Layout.BINARY_JSON));
    }

    private void awaitRecords(int count) {
        await().atMost(PATIENCE).until(() -> audit.records().size() >= count);
    }

    private String command(String... args) {
        StringWriter out = new StringWriter();
        String[] all = Stream.concat(
                        Stream.of(args),
                        Stream.of("--config", directory.resolve("outside.yaml").toString()))
                .toArray(String[]::new);
        StringWriter err = new StringWriter();
        assertThat(Main.execute(new Reality(), new PrintWriter(out), new PrintWriter(err), all))
                .as(err::toString)
                .isZero();
        return out.toString();
    }

    private Path write(String name, String bootstrapServers, int vcenterPort) throws IOException {
        String yaml = """
                kafka:
                  bootstrap.servers: "%s"
                  state.dir: "%s"
                  num.standby.replicas: 0
                  session.timeout.ms: 4000
                  heartbeat.interval.ms: 1000
                topics: {partitions: 1}
                vcenters:
                  - name: lab
                    url: "http://127.0.0.1:%d/sdk"
                    sources: [lab.example]
                    username: "%s"
                    password: "%s"
                    max-concurrent-calls: 2
                mode: enforce
                remediations: {relocation: {enabled: false}}
                require-still-red: false
                http: {port: 0}
                shutdown-timeout: 2s
                instance: %s
                """.formatted(
                        bootstrapServers,
                        directory.resolve("state-" + name),
                        vcenterPort,
                        vcenter.username(),
                        vcenter.password(),
                        name);
        return Files.writeString(directory.resolve(name + ".yaml"), yaml);
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
