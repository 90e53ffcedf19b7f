package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.testing.Document;
import org.vmremediator.testing.DocumentedRights;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.Sasl;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Layout;
import org.vmremediator.testing.simulator.SimulatedVCenter;
import org.vmremediator.topology.TopicSetup;

/** The whole application on a broker that allows it only what {@code topology.md} says that it needs. */
class AccessRightsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;
    private static SimulatedVCenter vcenter;
    private static Admin admin;
    private static Application application;

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafka.start(Sasl.broker());
        vcenter = SimulatedVCenter.start(inventory -> inventory
                .host("host-1", "esx-1")
                .datastore("ds-1", "ds", datastore -> datastore.capacityGb(100).freeGb(50))
                .vm("vm-1", "web-1", vm -> vm.cpus(2).datastore("ds-1")));
        admin = Admin.create(Sasl.client(kafka.bootstrapServers(), Sasl.ADMIN));
        admin.createAcls(DocumentedRights.read()).all().get();
        assertThat(run("provision-tags", Sasl.REMEDIATOR)).contains("created, with the tags");
        application = Application.open(ConfigurationFile.load(config(Sasl.REMEDIATOR), Map.of()));
        application.start();
        publishAnAlarm();
    }

    @AfterAll
    static void stop() {
        application.close();
        admin.close();
        vcenter.close();
        kafka.close();
    }

    @Test
    void shouldDoItsWorkWithTheDocumentedRightsAlone() throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(run("audit", Sasl.ADMIN)).contains("succeeded/tagged"));
        assertThat(run("check", Sasl.REMEDIATOR)).contains("vm-remediation-plans: 12 partition(s)");
    }

    @Test
    void shouldStartWithoutTheRightsThatOnlyLookAtSettings() throws Exception {
        List<AclBinding> looking = DocumentedRights.read().stream()
                .filter(right -> right.entry().operation() == AclOperation.DESCRIBE_CONFIGS)
                .toList();
        admin.deleteAcls(looking.stream().map(AclBinding::toFilter).toList())
                .all()
                .get();
        try (Admin own = Admin.create(Sasl.client(kafka.bootstrapServers(), Sasl.REMEDIATOR))) {
            Configuration configuration = ConfigurationFile.load(config(Sasl.REMEDIATOR), Map.of());

            await().untilAsserted(() -> assertThat(TopicSetup.ensure(configuration, own))
                    .get()
                    .asString()
                    .startsWith("Could not look at min.insync.replicas")
                    .contains("vm-remediation-plans"));
        } finally {
            admin.createAcls(looking).all().get();
        }
    }

    @Test
    void shouldMakeTheDocumentedTopicsAndNoOther() throws Exception {
        List<String> documented = documentedTopics("");
        List<String> compacted = documentedTopics("| compacted |");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(documented));
        Map<String, String> cleanup = cleanupPolicies(documented);
        assertThat(cleanup.keySet())
                .allSatisfy(topic ->
                        assertThat(cleanup.get(topic)).isEqualTo(compacted.contains(topic) ? "compact" : "delete"));
    }

    private static List<String> documentedTopics(String that) {
        String rows = Document.read("topology.md")
                .section("Topics")
                .lines()
                .filter(row -> row.contains(that))
                .collect(Collectors.joining("\n"));
        return Document.firstCells(rows).stream()
                .map(name -> name.replace("<application.id>", "vm-remediator"))
                .toList();
    }

    private static Map<String, String> cleanupPolicies(List<String> topics) throws Exception {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        return admin.describeConfigs(resources).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().name(),
                        each -> each.getValue().get("cleanup.policy").value()));
    }

    private static void publishAnAlarm() throws Exception {
        vcenter.meanwhile().raiseAlarm("vm-1", VCenterEvents.ALARM);
        ByteArraySerializer bytes = new ByteArraySerializer();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(Sasl.client(kafka.bootstrapServers(), Sasl.ADMIN), bytes, bytes)) {
            VCenterEvents events = VCenterEvents.from(vcenter.url().toString());
            producer.send(events.redAlarm("VM CPU Usage", "vm-1", "web-1").record("vcenter-events", Layout.BINARY_JSON))
                    .get();
        }
    }

    private static String run(String command, String user) throws Exception {
        StringWriter out = new StringWriter();
        PrintWriter both = new PrintWriter(out);
        Main.execute(
                new Reality(), both, both, command, "--config", config(user).toString());
        return out.toString();
    }

    private static Path config(String user) throws Exception {
        Map<String, Object> client = Sasl.client(kafka.bootstrapServers(), user);
        String yaml = client.entrySet().stream()
                .map(each -> "  " + each.getKey() + ": '" + each.getValue() + "'\n")
                .collect(Collectors.joining("", "kafka:\n", ""));
        return Files.writeString(
                directory.resolve(user + ".yaml"),
                yaml
                        + """
                  state.dir: '%s'
                vcenters:
                  - {name: lab, url: "%s", username: "%s", password: "%s"}
                mode: enforce
                remediations: {relocation: {enabled: false}}
                http: {port: 0}
                """.formatted(
                                directory.resolve("state"), vcenter.url(), vcenter.username(), vcenter.password()));
    }
}
