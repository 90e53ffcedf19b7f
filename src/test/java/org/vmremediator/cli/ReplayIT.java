package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.Sasl;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** The command on a broker that allows READ on one topic and nothing else, and a vCenter that allows reading alone. */
class ReplayIT {
    private static final String PAST = "past-events";
    private static final String SECRET = "secret-events";
    private static final String EMPTY = "empty-events";

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;
    private static SimulatedVCenter vcenter;
    private static Admin admin;

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafka.start(Sasl.broker());
        vcenter = SimulatedVCenter.start(inventory -> inventory
                .host("host-1", "esx-1")
                .category("config.hardware.numCPU", "1", "2", "3", "4")
                .datastore("ds-1", "ds", datastore -> datastore.capacityGb(100).freeGb(50))
                .vm("vm-1", "web-1", vm -> vm.cpus(2).datastore("ds-1"))
                .vm("vm-2", "web-2", vm -> vm.cpus(2).datastore("ds-1")));
        Stream.of(
                        "VirtualMachine.Config.CPUCount",
                        "VirtualMachine.Config.Memory",
                        "VirtualMachine.Config.Settings",
                        "Resource.ColdMigrate",
                        "Resource.HotMigrate",
                        "Datastore.AllocateSpace",
                        "InventoryService.Tagging.AttachTag",
                        "InventoryService.Tagging.CreateCategory",
                        "InventoryService.Tagging.CreateTag")
                .forEach(vcenter.failures()::revoke);
        admin = Admin.create(Sasl.client(kafka.bootstrapServers(), Sasl.ADMIN));
        admin.createTopics(Stream.of(PAST, SECRET, EMPTY)
                        .map(name -> new NewTopic(name, Optional.of(3), Optional.empty())
                                .configs(Map.of("retention.ms", "-1")))
                        .toList())
                .all()
                .get();
        admin.createAcls(List.of(mayRead(PAST), mayRead(EMPTY))).all().get();
        PastEvents.publish(
                Sasl.client(kafka.bootstrapServers(), Sasl.ADMIN),
                PAST,
                vcenter.url().toString());
    }

    @AfterAll
    static void stop() {
        admin.close();
        vcenter.close();
        kafka.close();
    }

    @Test
    void shouldLeaveNoTraceAndNeedNoMoreThanReading() throws Exception {
        Set<String> before = topics();
        Path json = directory.resolve("plans.jsonl");

        CommandRun run = replay(Sasl.REMEDIATOR, "--topic", PAST, "--json", json.toString());

        assertThat(run.err()).contains("vcenter lab: 2 VMs");
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(json))
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"reason\":\"dry-run\"", "\"to\":\"3\""),
                        line -> assertThat(line).contains("\"from\":\"2\",\"to\":\"3\""),
                        line -> assertThat(line).contains("\"from\":\"3\",\"to\":\"4\""))
                .allSatisfy(line -> assertThat(line).startsWith("{\"policy\":\"" + config(Sasl.REMEDIATOR) + "\","));
        assertThat(vcenter.writes()).isEmpty();
        assertThat(vcenter.carriedOut()).isEmpty();
        assertThat(vcenter.openSessions()).isZero();
        assertThat(topics()).isEqualTo(before).doesNotContain("__consumer_offsets");
        assertThat(admin.listGroups().all().get()).isEmpty();
    }

    @Test
    void shouldWriteTheSameBytesForTheSameSnapshotAndEvents() throws Exception {
        Path snapshot = directory.resolve("snapshot.json");
        assertThat(CommandRun.real("snapshot", "-c", config(Sasl.ADMIN).toString(), "--out", snapshot.toString())
                        .exitCode())
                .isZero();
        List<byte[]> written = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Path json = directory.resolve("same-" + i + ".jsonl");
            replay(Sasl.REMEDIATOR, "--topic", PAST, "--inventory", snapshot.toString(), "--json", json.toString());
            written.add(Files.readAllBytes(json));
        }

        assertThat(written.get(0)).isNotEmpty().isEqualTo(written.get(1));
    }

    @Test
    void shouldSaySoWhenThereIsNoTopic() throws Exception {
        refused(replay(Sasl.ADMIN, "--topic", "nowhere"), "There is no topic nowhere", "--topic");
        assertThat(topics()).doesNotContain("nowhere");
    }

    @Test
    void shouldSaySoWhenItMayNotRead() throws Exception {
        refused(
                replay(Sasl.REMEDIATOR, "--topic", SECRET),
                "does not let this user read the topic secret-events",
                "READ");
    }

    @Test
    void shouldSaySoWhenAnOffsetIsNotThere() throws Exception {
        refused(
                replay(Sasl.REMEDIATOR, "--topic", PAST, "--from", "700"),
                "--from 700 lies outside partition",
                "holds offsets 0 to");
    }

    @Test
    void shouldSaySoWhenItWouldEndBeforeItBegins() throws Exception {
        refused(
                replay(Sasl.REMEDIATOR, "--topic", PAST, "--from", "2026-10-02", "--to", "2026-10-01"),
                "--from (2026-10-02T00:00:00Z) is not before --to (2026-10-01T00:00:00Z)",
                "Exchange them");
    }

    @Test
    void shouldSaySoWhenThereIsNothingToRead() throws Exception {
        refused(replay(Sasl.REMEDIATOR, "--topic", EMPTY), "nothing to replay", "offsets 0 to 0 of partition 0");
        refused(
                replay(Sasl.REMEDIATOR, "--topic", PAST, "--from", Instant.now().toString()),
                "nothing to replay",
                "Choose another --from or --to");
    }

    @Test
    void shouldSaySoWhenTheSnapshotIsOfAnotherVersion() throws Exception {
        Path other = Files.writeString(
                directory.resolve("other.json"),
                "{\"format\":\"vm-remediator-snapshot\",\"schemaVersion\":7,\"takenAt\":\"2026-10-01T00:00:00Z\"}");

        refused(replay(Sasl.REMEDIATOR, "--topic", PAST, "--inventory", other.toString()), "other.json", "version 7");
    }

    @Test
    void shouldReadOnlyWhatLiesBetween() throws Exception {
        Path json = directory.resolve("between.jsonl");

        replay(
                Sasl.REMEDIATOR,
                "--topic",
                PAST,
                "--from",
                PastEvents.THEN.plus(Duration.ofMinutes(90)).toString(),
                "--to",
                PastEvents.THEN.plus(Duration.ofHours(4)).toString(),
                "--json",
                json.toString());

        assertThat(Files.readAllLines(json)).singleElement().asString().contains("powered-off");
    }

    private static void refused(CommandRun run, String... says) {
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("vm-remediator replay: ")
                .contains(says);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static CommandRun replay(String user, String... more) throws IOException {
        List<String> args =
                new ArrayList<>(List.of("replay", "--config", config(user).toString()));
        args.addAll(List.of(more));
        return CommandRun.real(args.toArray(String[]::new));
    }

    private static Path config(String user) throws IOException {
        String client = Sasl.client(kafka.bootstrapServers(), user).entrySet().stream()
                .map(each -> "  " + each.getKey() + ": '" + each.getValue() + "'\n")
                .collect(Collectors.joining("", "kafka:\n", ""));
        String rest = """
                vcenters:
                  - {name: lab, url: "%s", username: "%s", password: "%s"}
                """.formatted(vcenter.url(), vcenter.username(), vcenter.password());
        return Files.writeString(directory.resolve(user + ".yaml"), client + rest);
    }

    private static Set<String> topics() throws Exception {
        return admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
    }

    private static AclBinding mayRead(String topic) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:" + Sasl.REMEDIATOR, "*", AclOperation.READ, AclPermissionType.ALLOW));
    }
}
