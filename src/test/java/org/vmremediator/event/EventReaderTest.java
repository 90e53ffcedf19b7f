package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vmremediator.config.BreakersConfig;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.CorrelationConfig;
import org.vmremediator.config.FilterConfig;
import org.vmremediator.config.HttpConfig;
import org.vmremediator.config.KafkaConfig;
import org.vmremediator.config.Mode;
import org.vmremediator.config.ReconfigurationConfig;
import org.vmremediator.config.RetriesConfig;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.config.TopicsConfig;

/** The reader as the topology gets it: from the whole configuration. */
class EventReaderTest {
    private final List<String> heard = new ArrayList<>();
    private final EventReader reader = EventReader.of(configuration(), heard::add);

    @Test
    void shouldReadAsConfigured() {
        Decoded decoded = Readers.decode(reader, Samples.load("04-tanzu-alarm-storage-red.json"));

        assertThat(((Decoded.ATrigger) decoded).trigger().vm()).hasToString("production/vm-6001");
        assertThat(heard).containsExactly("production");
    }

    @Test
    void shouldKeepATriggerOfAnUnknownSource() {
        Decoded decoded = Readers.decode(reader, Samples.load("09-tanzu-vmpoweredoff-vcsim.json"));

        assertThat(((Decoded.ATrigger) decoded).trigger().vm()).hasToString("?127.0.0.1/vm-55");
        assertThat(heard).isEmpty();
    }

    private static Configuration configuration() {
        return new Configuration(
                new KafkaConfig(Map.of()),
                new TopicsConfig("events", "plans", "audit", "dead", "control", "status", true, (short) -1, 12),
                List.of(Readers.vcenter("production", "https://other.example/sdk", "vc-plant.lab.example")),
                new RulesConfig(true, true, false, "a/out", "a/in", FilterConfig.NONE),
                new RetriesConfig(5, Duration.ofSeconds(1), Duration.ofSeconds(30)),
                new BreakersConfig(new CorrelationConfig(20, Duration.ofMinutes(5)), 5),
                Readers.tagging(List.of("VM CPU Usage"), List.of()),
                new ReconfigurationConfig(true, Mode.DRY_RUN, Duration.ofHours(24), List.of()),
                Readers.relocation(List.of("VM Storage Usage")),
                Duration.ofSeconds(30),
                new HttpConfig("127.0.0.1", 0),
                "test",
                "hash");
    }
}
