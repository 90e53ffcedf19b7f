package org.vmremediator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.Publisher;
import org.vmremediator.testing.Vcsim;
import org.vmremediator.testing.VcsimReader;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** Which tags wait, since when, and what becomes of them. */
class PendingIT {
    private static final String CPU = PendingSamples.CPU;
    private static final String HOT_ADD = PendingSamples.HOT_ADD;
    private static final Instant TAGGED = Instant.parse("2026-11-20T08:15:30Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static EmbeddedKafka kafka;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafka.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
                Publisher publisher = new Publisher(kafka.bootstrapServers())) {
            admin.createTopics(List.of(new NewTopic("au", Optional.of(3), Optional.empty())))
                    .all()
                    .get();
            publisher.publish(record(PendingSamples.tagged("vm-1", CPU, "3", TAGGED.minusSeconds(86_400), "old")));
            publisher.publish(record(PendingSamples.tagged("vm-1", CPU, "4", TAGGED, "prod-1")));
            publisher.publish(record(PendingSamples.tagged("vm-2", CPU, "2", TAGGED, "prod-1")));
            publisher.publish(record(PendingSamples.planned("vm-3")));
            publisher.publish(new ProducerRecord<>("au", "lab/vm-9".getBytes(UTF_8), "no record".getBytes(UTF_8)));
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldListWhatWaitsAndWhatBecomesOfItWithoutWriting() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(PendingSamples::inventory)) {
            CommandRun run = pending(vcenter, reconfiguration("mode: enforce"));

            assertThat(run.exitCode()).as(run.toString()).isZero();
            assertThat(run.err().strip()).isEqualTo("1 audit record(s) cannot be read and are passed over");
            assertThat(run.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                    .containsExactly(
                            "VM | POWER | SETTING | HARDWARE | TAG | SINCE | BY | THE NEXT POWER-OFF",
                            "lab/vm-4 apart | poweredOn | numCPU | 1 | 4 | - | a person"
                                    + " | does not (opt-out): The tag remediation/opt-out is attached to the VM.",
                            "lab/vm-5 golden | poweredOff | numCPU | 1 | 2 | - | a person"
                                    + " | does not (template): The VM is a template.",
                            "lab/vm-3 shrink | suspended | numCPU | 4 | 2 | - | a person"
                                    + " | does not (below-current): The tag asks for less than the VM has.",
                            "lab/vm-3 shrink | suspended | memoryMB | 1024 | 4096 | - | a person | applies it",
                            "lab/vm-2 touched | poweredOff | numCPU | 1 | 4 | - | a person | applies it",
                            "lab/vm-1 web-01 | poweredOn | numCPU | 2 | 4 | 2026-11-20 08:15Z | vm-remediator prod-1"
                                    + " | applies it",
                            "lab/vm-1 web-01 | poweredOn | memoryHotAddEnabled | false | true | - | a person"
                                    + " | applies it");
            assertThat(vcenter.writes()).isEmpty();
            assertThat(vcenter.openSessions()).isZero();
        }
    }

    @Test
    void shouldNotPromiseWhatTheConfigurationWithholds() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(PendingSamples::inventory)) {
            assertThat(next(pending(vcenter, reconfiguration("mode: dry-run"), "--json"), "vm-1", CPU))
                    .isEqualTo("dry-run");
            assertThat(next(pending(vcenter, reconfiguration("mode: enforce, enabled: false"), "--json"), "vm-1", CPU))
                    .isEqualTo("disabled");
            CommandRun only = pending(vcenter, reconfiguration("mode: enforce, settings: [numCPU]"), "--json");
            assertThat(next(only, "vm-1", CPU)).isEqualTo("applied");
            assertThat(next(only, "vm-1", HOT_ADD)).isEqualTo("not-configured");
            assertThat(only.out().lines().findFirst().orElseThrow())
                    .isEqualTo(
                            "{\"vcenter\":\"lab\",\"moref\":\"vm-4\",\"name\":\"apart\",\"powerState\":\"poweredOn\","
                                    + "\"settings\":[{\"property\":\"config.hardware.numCPU\",\"hardware\":\"1\","
                                    + "\"tags\":[\"4\"],\"since\":null,\"by\":\"a person\",\"nextPowerOff\":{"
                                    + "\"applies\":false,\"code\":\"opt-out\","
                                    + "\"message\":\"The tag remediation/opt-out is attached to the VM.\"}}]}");
        }
    }

    @Test
    void shouldAskFewCallsForManyVms() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(PendingSamples::manyVms)) {
            CommandRun run = pending(vcenter, "", "--json");

            assertThat(run.out().lines()).hasSize(200);
            assertThat(vcenter.callsOf("RetrievePropertiesEx")).hasSize(1);
            assertThat(vcenter.callsOf("tag-association.list-attached-objects-on-tags"))
                    .hasSize(1);
            assertThat(vcenter.callsOf("tag-association.list-attached-tags-on-objects"))
                    .hasSize(1);
            assertThat(vcenter.calls()).hasSizeLessThan(20);
        }
    }

    @Test
    void shouldListTheOthersWhenAVmIsGone() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(PendingSamples::manyVms)) {
            vcenter.meanwhile().remove("vm-77");

            CommandRun run = pending(vcenter, "", "--json");

            assertThat(run.out().lines()).hasSize(199);
            assertThat(run.out()).contains("\"vm-76\"", "\"vm-78\"").doesNotContain("\"vm-77\"");
        }
    }

    @Test
    void shouldSayThatTheAuditTopicIsNotThereAndThatAVCenterIsNot() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(PendingSamples::inventory)) {
            CommandRun run = pending(vcenter, "topics: {audit: none}\n");
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).contains("since when and by whom is unknown").contains("There is no topic none");
            assertThat(run.out()).contains("  unknown  ").doesNotContain("a person");

            vcenter.failures().refuseConnections();
            CommandRun refused = pending(vcenter, "");
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err()).contains("vcenter lab is left out: NotReached: 127.0.0.1:");
        }
    }

    @Test
    void shouldListWhatWaitsOnVcsim() throws Exception {
        try (Vcsim vcsim = Vcsim.start("-vm", "2")) {
            VcsimReader reader = vcsim.reader();
            String vm = reader.vms().get("DC0_H0_VM0");
            reader.attach(reader.createTag(reader.createCategory(CPU, "SINGLE"), "3"), vm);
            Path file = configuration(
                    vcsim.url().toString(), vcsim.username(), vcsim.password(), "tls: {verify: false}", "");

            CommandRun run = CommandRun.real("pending", "--config", file.toString());

            assertThat(run.out().lines()).hasSize(2);
            assertThat(run.out()).contains("lab/" + vm + " DC0_H0_VM0  poweredOn  numCPU   1         3");
        }
    }

    private static String reconfiguration(String options) {
        return "remediations: {reconfiguration: {" + options + "}}\n";
    }

    private static String next(CommandRun run, String moref, String property) throws IOException {
        for (String line : run.out().lines().toList()) {
            JsonNode vm = JSON.readTree(line);
            for (JsonNode setting : vm.path("settings")) {
                if (vm.path("moref").asText().equals(moref)
                        && setting.path("property").asText().equals(property)) {
                    return setting.path("nextPowerOff").path("code").asText();
                }
            }
        }
        throw new AssertionError(moref + " does not wait for " + property + " in " + run);
    }

    private CommandRun pending(SimulatedVCenter vcenter, String more, String... options) throws IOException {
        Path file = configuration(
                vcenter.url().toString(), vcenter.username(), vcenter.password(), "tls: {verify: true}", more);
        String[] args = {"pending", "--config", file.toString()};
        return options.length == 0 ? CommandRun.real(args) : CommandRun.real(args[0], args[1], args[2], options[0]);
    }

    private Path configuration(String url, String username, String password, String tls, String more)
            throws IOException {
        String topics = more.contains("topics:") ? "" : "topics: {audit: au}\n";
        String text = """
                kafka: {bootstrap.servers: "%s"}
                vcenters: [{name: lab, url: "%s", username: "%s", password: "%s", %s}]
                instance: test
                """.formatted(kafka.bootstrapServers(), url, username, password, tls);
        return Files.writeString(directory.resolve("vm-remediator.yaml"), text + topics + more);
    }

    private static ProducerRecord<byte[], byte[]> record(AuditRecord record) {
        return new ProducerRecord<>("au", record.trigger().vm().toString().getBytes(UTF_8), AuditCodec.toJson(record));
    }
}
