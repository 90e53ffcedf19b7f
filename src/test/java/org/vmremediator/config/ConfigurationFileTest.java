package org.vmremediator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
    @TempDir
    Path directory;

    @Test
    void shouldDefaultEverythingButTheVCenters() {
        Configuration configuration = load(ConfigurationFiles.VCENTERS);

        assertThat(configuration.kafka().properties())
                .isEqualTo(Map.of("bootstrap.servers", "localhost:9092", "application.id", "vm-remediator"));
        assertThat(configuration.topics())
                .isEqualTo(new TopicsConfig(
                        "vcenter-events",
                        "vm-remediation-plans",
                        "vm-remediation-audit",
                        "vm-remediation-dead-letters",
                        "vm-remediation-control",
                        "vm-remediation-status",
                        true,
                        (short) -1,
                        12));
        assertThat(configuration.vcenters())
                .containsExactly(new VCenterConfig(
                        "lab",
                        URI.create("https://vcenter.example/sdk"),
                        "remediator@vsphere.local",
                        new Secret("hush-hush"),
                        List.of(),
                        new TlsConfig(true, Optional.empty()),
                        8,
                        500,
                        Duration.ofSeconds(30),
                        600,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(configuration.rules())
                .isEqualTo(new RulesConfig(
                        true, true, false, "remediation/opt-out", "remediation/opt-in", FilterConfig.NONE));
        assertThat(configuration.retries())
                .isEqualTo(new RetriesConfig(5, Duration.ofSeconds(1), Duration.ofSeconds(30)));
        assertThat(configuration.breakers())
                .isEqualTo(new BreakersConfig(new CorrelationConfig(20, Duration.ofMinutes(5)), 5));
        assertThat(configuration.shutdownTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(configuration.http()).isEqualTo(new HttpConfig("127.0.0.1", 8080));
        assertThat(configuration.instance()).isEqualTo("node-1");
    }

    @Test
    void shouldDefaultTheRemediations() {
        Configuration configuration = load(ConfigurationFiles.VCENTERS);

        assertThat(configuration.tagging())
                .isEqualTo(new TaggingConfig(
                        true,
                        Mode.DRY_RUN,
                        Duration.ofHours(1),
                        Duration.ofMinutes(10),
                        new SizeConfig(
                                List.of("VM CPU Usage", "Virtual machine CPU usage"),
                                new Step(Step.Kind.PLUS, 1),
                                4,
                                List.of()),
                        new SizeConfig(
                                List.of("VM Memory Usage", "Virtual machine memory usage"),
                                new Step(Step.Kind.TIMES, 2),
                                8192,
                                List.of())));
        assertThat(configuration.reconfiguration())
                .isEqualTo(new ReconfigurationConfig(
                        true,
                        Mode.DRY_RUN,
                        Duration.ofHours(24),
                        List.of(
                                "numCPU",
                                "memoryMB",
                                "numCoresPerSocket",
                                "memoryHotAddEnabled",
                                "cpuHotAddEnabled",
                                "cpuHotRemoveEnabled")));
        assertThat(configuration.relocation())
                .isEqualTo(new RelocationConfig(
                        true,
                        Mode.DRY_RUN,
                        Duration.ofHours(1),
                        Duration.ofHours(24),
                        List.of("VM Storage Usage"),
                        List.of(),
                        List.of(),
                        0.2,
                        0.05,
                        false,
                        2,
                        8));
    }

    @Test
    void shouldTakeTheGlobalModeUnlessARemediationHasItsOwn() {
        Configuration configuration = load(ConfigurationFiles.VCENTERS + """
                mode: enforce
                remediations:
                  relocation: {mode: dry-run}
                """);

        assertThat(configuration.tagging().mode()).isEqualTo(Mode.ENFORCE);
        assertThat(configuration.reconfiguration().mode()).isEqualTo(Mode.ENFORCE);
        assertThat(configuration.relocation().mode()).isEqualTo(Mode.DRY_RUN);
    }

    @Test
    void shouldAskForNoGroupsWhenRelocationIsSwitchedOff() {
        Configuration configuration = load(ConfigurationFiles.VCENTERS + """
                mode: enforce
                remediations:
                  relocation: {enabled: false}
                """);

        assertThat(configuration.relocation().enabled()).isFalse();
    }

    @Test
    void shouldFlattenKafkaProperties() {
        Configuration configuration = load(ConfigurationFiles.VCENTERS + """
                kafka:
                  bootstrap.servers: [one:9092, "two:9092"]
                  num.stream.threads: 3
                  consumer: {max: {poll.records: 500}}
                  producer.compression.type: zstd
                  topic.segment.bytes: 1048576
                  my.plug.in: x
                """);

        assertThat(configuration.kafka().properties())
                .isEqualTo(Map.of(
                        "bootstrap.servers", "one:9092,two:9092",
                        "application.id", "vm-remediator",
                        "num.stream.threads", "3",
                        "consumer.max.poll.records", "500",
                        "producer.compression.type", "zstd",
                        "topic.segment.bytes", "1048576",
                        "my.plug.in", "x"));
    }

    @Test
    void shouldTakeTheHostOfASourceAndCompleteTheUrl() {
        Configuration configuration = load("""
                vcenters:
                  - {name: a, url: "https://VC.example", username: u, password: 0123, sources: ["https://10.0.0.5:443/sdk", "HTTP://Alias:8989", my_alias, "fe80::1"]}
                """);

        VCenterConfig vcenter = configuration.vcenters().get(0);
        assertThat(vcenter.url()).hasToString("https://VC.example/sdk");
        assertThat(vcenter.sources()).containsExactly("10.0.0.5", "alias:8989", "my_alias", "[fe80::1]");
        assertThat(vcenter.password().reveal()).isEqualTo("0123");
    }

    @Test
    void shouldTellLabVCentersOnOneHostApartByPort() {
        Configuration configuration = load("""
                vcenters:
                  - {name: a, url: "http://127.0.0.1:8989/sdk", username: u, password: p}
                  - {name: b, url: "http://127.0.0.1:8990/sdk", username: u, password: p}
                """);

        assertThat(configuration.vcenters()).hasSize(2);
    }

    @Test
    void shouldKeepAnEmptyKafkaProperty() {
        Configuration configuration =
                load(ConfigurationFiles.VCENTERS + "kafka: {ssl.endpoint.identification.algorithm: ''}\n");

        assertThat(configuration.kafka().properties()).containsEntry("ssl.endpoint.identification.algorithm", "");
    }

    @Test
    void shouldMergeWhatVCentersShare() {
        Configuration configuration = load("""
                vcenters:
                  - &first {name: a, url: "https://a", username: u, password: p, call-timeout: 5s}
                  - {<<: *first, name: b, url: "https://b"}
                """);

        assertThat(configuration.vcenters()).extracting(VCenterConfig::name).containsExactly("a", "b");
        assertThat(configuration.vcenters())
                .extracting(VCenterConfig::callTimeout)
                .containsOnly(Duration.ofSeconds(5));
    }

    private Configuration load(String yaml) {
        return ConfigurationFiles.load(directory, yaml);
    }
}
