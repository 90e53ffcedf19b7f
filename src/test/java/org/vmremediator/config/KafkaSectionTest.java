package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaSectionTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "processing.guarantee",
                "isolation.level",
                "consumer.isolation.level",
                "auto.offset.reset",
                "main.consumer.auto.offset.reset",
                "enable.auto.commit",
                "deserialization.exception.handler",
                "default.production.exception.handler",
                "processing.exception.handler",
                "processing.exception.handler.global.enabled",
                "errors.dead.letter.queue.topic.name",
                "default.key.serde",
                "default.value.serde",
                "default.list.key.serde.inner",
                "windowed.inner.class.serde",
                "producer.key.serializer",
                "restore.consumer.value.deserializer",
                "default.timestamp.extractor",
                "group.protocol",
                "consumer.group.id",
                "topology.optimization",
                "replication.factor",
                "producer.enable.idempotence",
                "producer.acks",
                "transactional.id",
                "topic.cleanup.policy",
                "topic.retention.ms"
            })
    void shouldRefuseWhatWouldBreakAPromise(String key) {
        assertThat(refusal(key + ": x")).contains("vm-remediator.yaml:7: kafka." + key + ": cannot be set: ");
    }

    @Test
    void shouldSayWhy() {
        assertThat(refusal("processing.guarantee: at_least_once"))
                .isEqualTo("vm-remediator.yaml:7: kafka.processing.guarantee: cannot be set: it is always"
                        + " exactly_once_v2: offset, plan and audit record are one");
    }

    @Test
    void shouldRefuseInNestedMapsToo() {
        assertThat(refusal("consumer: {isolation: {level: read_uncommitted}}"))
                .contains("kafka.consumer.isolation.level: cannot be set: ");
    }

    @Test
    void shouldRefuseWhatKafkaWouldNotTake() {
        assertThat(refusal("num.stream.threads: many"))
                .isEqualTo(
                        "vm-remediator.yaml:7: kafka.num.stream.threads: found \"many\", expected what Kafka takes: INT");
        assertThat(refusal("consumer.max.poll.records: 0"))
                .isEqualTo(
                        "vm-remediator.yaml:7: kafka.consumer.max.poll.records: found \"0\", expected what Kafka takes:"
                                + " INT [1,...]");
    }

    @Test
    void shouldRefuseAddressesWithoutAPort() {
        assertThat(refusal("bootstrap.servers: localhost"))
                .isEqualTo("vm-remediator.yaml:7: kafka.bootstrap.servers: found \"localhost\", expected host:port, or"
                        + " several with commas between");
    }

    @Test
    void shouldRefuseAPropertyThatStandsTwice() {
        assertThat(refusal("poll.ms: 5\n  poll: {ms: 6}"))
                .isEqualTo("vm-remediator.yaml:7: kafka.poll.ms: found twice, once with dots and once as a map");
    }

    @Test
    void shouldRefuseAMapThatHoldsItself() {
        assertThat(refusal("a: &a {b: *a}")).contains("found maps more than 8 deep, expected a property");
    }

    private String refusal(String property) {
        return Refusals.of(directory, ConfigurationFiles.VCENTERS + "kafka:\n  " + property + "\n");
    }
}
