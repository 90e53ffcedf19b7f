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
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.testing.KafkaExtension;

class TopicSetupIT {
    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    private Path directory;

    @Test
    void shouldCreateWhatIsMissingWithTheRetentionThatEachNeeds() throws Exception {
        TopicSetup.ensure(configuration("a", "partitions: 5"), KAFKA.admin());
        KAFKA.awaitDescribed("a-plans", "a-audit", "a-dead", "a-events");

        await().ignoreExceptions().untilAsserted(() -> {
            assertThat(partitions("a-plans")).isEqualTo(5);
            assertThat(setting("a-plans", "retention.ms")).isEqualTo("-1");
            assertThat(setting("a-audit", "retention.ms")).isEqualTo("-1");
            assertThat(setting("a-dead", "retention.ms")).isEqualTo("7776000000");
            assertThat(setting("vm-remediation-control", "cleanup.policy")).isEqualTo("compact");
            assertThat(setting("vm-remediation-status", "cleanup.policy")).isEqualTo("compact");
            assertThat(KAFKA.admin().listTopics().names().get()).contains("a-events");
        });
    }

    @Test
    void shouldLeaveWhatIsThereAsItIs() throws Exception {
        KAFKA.create("b-audit", 7, Map.of("retention.ms", "1000"));

        TopicSetup.ensure(configuration("b", "partitions: 5"), KAFKA.admin());
        TopicSetup.ensure(configuration("b", "partitions: 5"), KAFKA.admin());

        assertThat(partitions("b-audit")).isEqualTo(7);
        assertThat(setting("b-audit", "retention.ms")).isEqualTo("1000");
    }

    @Test
    void shouldNameWhatIsMissingWhenItMayNotCreate() {
        assertThatThrownBy(() -> TopicSetup.ensure(configuration("c", "create: false"), KAFKA.admin()))
                .isInstanceOf(TopicSetup.UnfitTopicsException.class)
                .hasMessageContaining("c-events, c-plans, c-audit, c-dead");
    }

    @Test
    void shouldRefuseAnotherPartitionCount() throws Exception {
        KAFKA.create("d-plans", 6, Map.of());

        assertThatThrownBy(() -> TopicSetup.ensure(configuration("d", "partitions: 12"), KAFKA.admin()))
                .isInstanceOf(TopicSetup.UnfitTopicsException.class)
                .hasMessageContaining("topics.partitions is 12")
                .hasMessageContaining("d-plans=6");
    }

    @Test
    void shouldRefuseAnotherPartitionCountOfTheInternalTopics() throws Exception {
        KAFKA.create("e-triggers-repartition", 6, Map.of());

        assertThatThrownBy(() -> TopicSetup.ensure(configuration("e", "partitions: 12"), KAFKA.admin()))
                .hasMessageContaining("e-triggers-repartition=6");
    }

    @Test
    void shouldWarnOnceOfAllTopicsThatOneBrokerCouldLose() throws Exception {
        KAFKA.create("f-audit", 1, Map.of("min.insync.replicas", "2"));

        Optional<String> first = TopicSetup.ensure(configuration("f", "partitions: 5"), KAFKA.admin());

        String low = "{f-dead=1, f-events=1, f-plans=1, vm-remediation-control=1, vm-remediation-status=1}";
        assertThat(first).get().asString().contains("below 2").contains(low).doesNotContain("Could not look");
        KAFKA.awaitDescribed("f-plans", "f-dead", "f-events");
        assertThat(TopicSetup.ensure(configuration("f", "partitions: 5"), KAFKA.admin()))
                .isEqualTo(first);
    }

    private Configuration configuration(String prefix, String topics) throws IOException {
        String yaml = """
                kafka: {application.id: "%1$s", bootstrap.servers: "%2$s"}
                topics: {events: %1$s-events, plans: %1$s-plans, audit: %1$s-audit, dead-letters: %1$s-dead, %3$s}
                vcenters:
                  - {name: lab, url: "https://vcenter.example/sdk", username: u, password: p}
                """.formatted(prefix, KAFKA.bootstrapServers(), topics);
        return ConfigurationFile.load(Files.writeString(directory.resolve(prefix + ".yaml"), yaml), Map.of());
    }

    private static int partitions(String topic) throws ExecutionException, InterruptedException {
        return KAFKA.admin()
                .describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private static String setting(String topic, String name) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return KAFKA.admin()
                .describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }
}
