package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.testing.EmbeddedKafka;

class TopicSetupIT {
    private static EmbeddedKafka kafka;
    private static Admin admin;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start();
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        kafka.close();
    }

    @Test
    void shouldCreateWhatIsMissingWithTheRetentionThatEachNeeds() throws Exception {
        TopicSetup.ensure(configuration("a", "partitions: 5"), admin);
        awaitDescribed("a-plans", "a-audit", "a-dead", "a-events");

        await().ignoreExceptions().untilAsserted(() -> {
            assertThat(partitions("a-plans")).isEqualTo(5);
            assertThat(setting("a-plans", "retention.ms")).isEqualTo("-1");
            assertThat(setting("a-audit", "retention.ms")).isEqualTo("-1");
            assertThat(setting("a-dead", "retention.ms")).isEqualTo("7776000000");
            assertThat(setting("vm-remediation-control", "cleanup.policy")).isEqualTo("compact");
            assertThat(setting("vm-remediation-status", "cleanup.policy")).isEqualTo("compact");
            assertThat(admin.listTopics().names().get()).contains("a-events");
        });
    }

    @Test
    void shouldLeaveWhatIsThereAsItIs() throws Exception {
        create("b-audit", 7, Map.of("retention.ms", "1000"));

        TopicSetup.ensure(configuration("b", "partitions: 5"), admin);
        TopicSetup.ensure(configuration("b", "partitions: 5"), admin);

        assertThat(partitions("b-audit")).isEqualTo(7);
        assertThat(setting("b-audit", "retention.ms")).isEqualTo("1000");
    }

    @Test
    void shouldNameWhatIsMissingWhenItMayNotCreate() {
        assertThatThrownBy(() -> TopicSetup.ensure(configuration("c", "create: false"), admin))
                .isInstanceOf(TopicSetup.UnfitTopicsException.class)
                .hasMessageContaining("c-events, c-plans, c-audit, c-dead");
    }

    @Test
    void shouldRefuseAnotherPartitionCount() throws Exception {
        create("d-plans", 6, Map.of());

        assertThatThrownBy(() -> TopicSetup.ensure(configuration("d", "partitions: 12"), admin))
                .isInstanceOf(TopicSetup.UnfitTopicsException.class)
                .hasMessageContaining("topics.partitions is 12")
                .hasMessageContaining("d-plans=6");
    }

    @Test
    void shouldRefuseAnotherPartitionCountOfTheInternalTopics() throws Exception {
        create("e-triggers-repartition", 6, Map.of());

        assertThatThrownBy(() -> TopicSetup.ensure(configuration("e", "partitions: 12"), admin))
                .hasMessageContaining("e-triggers-repartition=6");
    }

    @Test
    void shouldWarnOnceOfAllTopicsThatOneBrokerCouldLose() throws Exception {
        create("f-audit", 1, Map.of("min.insync.replicas", "2"));

        Optional<String> first = TopicSetup.ensure(configuration("f", "partitions: 5"), admin);

        String low = "{f-dead=1, f-events=1, f-plans=1, vm-remediation-control=1, vm-remediation-status=1}";
        assertThat(first).get().asString().contains("below 2").contains(low).doesNotContain("Could not look");
        awaitDescribed("f-plans", "f-dead", "f-events");
        assertThat(TopicSetup.ensure(configuration("f", "partitions: 5"), admin))
                .isEqualTo(first);
    }

    private Configuration configuration(String prefix, String topics) throws IOException {
        String yaml = """
                kafka: {application.id: "%1$s", bootstrap.servers: "%2$s"}
                topics: {events: %1$s-events, plans: %1$s-plans, audit: %1$s-audit, dead-letters: %1$s-dead, %3$s}
                vcenters:
                  - {name: lab, url: "https://vcenter.example/sdk", username: u, password: p}
                """.formatted(prefix, kafka.bootstrapServers(), topics);
        return ConfigurationFile.load(Files.writeString(directory.resolve(prefix + ".yaml"), yaml), Map.of());
    }

    private static void create(String topic, int partitions, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        NewTopic wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(settings);
        admin.createTopics(List.of(wanted)).all().get();
        awaitDescribed(topic);
    }

    /** What the controller has created the broker learns a moment later. */
    private static void awaitDescribed(String... topics) {
        await().ignoreExceptions()
                .until(() -> admin.describeTopics(List.of(topics))
                                .allTopicNames()
                                .get()
                                .size()
                        == topics.length);
    }

    private static int partitions(String topic) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private static String setting(String topic, String name) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }
}
