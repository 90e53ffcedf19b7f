package org.vmremediator.config;

import java.time.Duration;
import java.util.List;

/** Reads the whole file, section by section. */
final class ConfigurationReader {
    private ConfigurationReader() {}

    static Configuration read(YamlSection root) {
        Mode mode = root.value("mode", ValueTypes.MODE, Mode.DRY_RUN);
        YamlSection remediations = root.section("remediations");
        TopicsConfig topics = TopicsReader.read(root.section("topics"));
        Configuration configuration = new Configuration(
                KafkaReader.read(root.section("kafka")),
                topics,
                VCenterReader.readAll(root, topics.partitions()),
                RulesReader.read(root),
                retries(root.section("retries")),
                breakers(root.section("breakers")),
                TaggingReader.read(remediations.section("tagging"), mode),
                reconfiguration(remediations.section("reconfiguration"), mode),
                RelocationReader.read(remediations.section("relocation"), mode),
                root.value("shutdown-timeout", ValueTypes.duration("1s", "1h"), Duration.ofSeconds(30)),
                http(root.section("http")),
                instance(root),
                "");
        Contradictions.report(configuration, root.reading());
        return EffectiveConfiguration.withHash(configuration);
    }

    private static RetriesConfig retries(YamlSection retries) {
        ValueType<Duration> delay = ValueTypes.duration("1ms", "1h");
        return new RetriesConfig(
                retries.value("attempts", ValueTypes.number(1, 100), 5),
                retries.value("first-delay", delay, Duration.ofSeconds(1)),
                retries.value("max-delay", delay, Duration.ofSeconds(30)));
    }

    private static BreakersConfig breakers(YamlSection breakers) {
        YamlSection correlation = breakers.section("correlation");
        return new BreakersConfig(
                new CorrelationConfig(
                        correlation.value("vms", ValueTypes.number(0, 1000), 20),
                        correlation.value("window", ValueTypes.duration("1s", "24h"), Duration.ofMinutes(5))),
                breakers.value("failures", ValueTypes.number(0, 10_000), 5));
    }

    private static ReconfigurationConfig reconfiguration(YamlSection section, Mode mode) {
        List<String> all = List.of(
                "numCPU",
                "memoryMB",
                "numCoresPerSocket",
                "memoryHotAddEnabled",
                "cpuHotAddEnabled",
                "cpuHotRemoveEnabled");
        return new ReconfigurationConfig(
                section.value("enabled", ValueTypes.FLAG, true),
                section.optional("mode", ValueTypes.MODE).orElse(mode),
                section.value("max-age", RemediationTypes.MAX_AGE, Duration.ofHours(24)),
                section.list("settings", ValueTypes.oneOf(all), all));
    }

    private static HttpConfig http(YamlSection http) {
        return new HttpConfig(
                http.value("host", ValueTypes.TEXT, "127.0.0.1"),
                http.value("port", ValueTypes.number(0, 65_535), 8080));
    }

    private static String instance(YamlSection root) {
        return root.optional("instance", ValueTypes.TEXT)
                .orElseGet(() -> root.reading().byReference("instance", "${env:HOSTNAME}"));
    }
}
