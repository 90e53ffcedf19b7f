package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;

class StreamsSettingsTest {
    @TempDir
    private Path directory;

    @Test
    void shouldKeepThePromisesThatTheDesignRestsOn() throws IOException {
        Properties properties = StreamsSettings.of(configuration(""));

        assertThat(properties)
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("errors.dead.letter.queue.topic.name", "vm-remediation-dead-letters")
                .containsEntry("ensure.explicit.internal.resource.naming", "true");
    }

    @Test
    void shouldProcessATriggerWhetherOrNotAPlanMayCome() throws IOException {
        assertThat(StreamsSettings.of(configuration(""))).containsEntry("max.task.idle.ms", "-1");
    }

    @Test
    void shouldLetTheOperatorReplaceADefault() throws IOException {
        Properties properties = StreamsSettings.of(configuration(
                "kafka: {num.standby.replicas: 0, linger.ms: 200, poll.ms: 50, max.poll.records: 200}\n"));

        assertThat(properties)
                .containsEntry("num.standby.replicas", "0")
                .containsEntry("poll.ms", "50")
                .containsEntry("max.poll.records", "200")
                .containsEntry("linger.ms", "200")
                .doesNotContainKey("producer.linger.ms");
    }

    @Test
    void shouldWarnOfALingerThatWouldBlockTheSurvivorsOfACrash() throws IOException {
        assertThat(StreamsSettings.warnings(configuration(""))).isEmpty();
        assertThat(StreamsSettings.warnings(configuration("kafka: {producer.linger.ms: 0}\n")))
                .singleElement()
                .asString()
                .contains("producer.linger.ms (0)");
    }

    @Test
    void shouldKnowTheSessionTimeoutThatTheGroupGoesBy() throws IOException {
        assertThat(StreamsSettings.sessionTimeout(configuration("").kafka())).hasSeconds(45);
        String prefixed = "kafka: {session.timeout.ms: 30000, consumer.session.timeout.ms: 10000}\n";
        assertThat(StreamsSettings.sessionTimeout(configuration(prefixed).kafka()))
                .hasSeconds(10);
    }

    private Configuration configuration(String kafka) throws IOException {
        String yaml =
                kafka + "vcenters:\n  - {name: lab, url: \"https://vcenter.example/sdk\", username: u, password: p}\n";
        return ConfigurationFile.load(Files.writeString(directory.resolve("c.yaml"), yaml), Map.of());
    }
}
