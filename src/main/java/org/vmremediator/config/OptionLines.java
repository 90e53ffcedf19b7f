package org.vmremediator.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes a configuration as lines of {@code key: value}, secrets masked. Not thread-safe. */
final class OptionLines {
    private final List<String> lines = new ArrayList<>();

    private OptionLines() {}

    static List<String> of(Configuration configuration) {
        OptionLines lines = new OptionLines();
        lines.kafka(configuration.kafka());
        lines.topics(configuration.topics());
        for (int index = 0; index < configuration.vcenters().size(); index++) {
            lines.vcenter("vcenters[" + index + "].", configuration.vcenters().get(index));
        }
        lines.rules(configuration.rules());
        lines.retries(configuration.retries());
        lines.breakers(configuration.breakers());
        lines.tagging("remediations.tagging.", configuration.tagging());
        lines.reconfiguration("remediations.reconfiguration.", configuration.reconfiguration());
        lines.relocation("remediations.relocation.", configuration.relocation());
        lines.line("shutdown-timeout", configuration.shutdownTimeout());
        lines.line("http.host", configuration.http().host());
        lines.line("http.port", configuration.http().port());
        lines.line("instance", configuration.instance());
        return List.copyOf(lines.lines);
    }

    private void kafka(KafkaConfig kafka) {
        new TreeMap<>(kafka.properties())
                .forEach((key, value) -> line("kafka." + key, KafkaProperties.isShown(key) ? value : Sensitive.MASK));
    }

    private void topics(TopicsConfig topics) {
        line("topics.events", topics.events());
        line("topics.plans", topics.plans());
        line("topics.audit", topics.audit());
        line("topics.dead-letters", topics.deadLetters());
        line("topics.control", topics.control());
        line("topics.status", topics.status());
        line("topics.create", topics.create());
        line("topics.replication-factor", topics.replicationFactor());
        line("topics.partitions", topics.partitions());
    }

    private void vcenter(String key, VCenterConfig vcenter) {
        line(key + "name", vcenter.name());
        line(key + "url", vcenter.url());
        line(key + "username", vcenter.username());
        line(key + "password", vcenter.password());
        line(key + "sources", vcenter.sources());
        line(key + "tls.verify", vcenter.tls().verify());
        line(key + "tls.ca-file", vcenter.tls().caFile().map(Path::toString).orElse("null"));
        line(key + "max-concurrent-calls", vcenter.maxConcurrentCalls());
        line(key + "max-calls-per-second", vcenter.maxCallsPerSecond());
        line(key + "call-timeout", vcenter.callTimeout());
        line(key + "max-actions-per-hour", vcenter.maxActionsPerHour());
        line(key + "partition", vcenter.partition().map(String::valueOf).orElse("null"));
        line(key + "mode", vcenter.mode().map(Mode::id).orElse("null"));
    }

    private void rules(RulesConfig rules) {
        line("require-still-red", rules.requireStillRed());
        line("power-on-checks", rules.powerOnChecks());
        line("scope", rules.optIn() ? "opt-in" : "opt-out");
        line("opt-out-tag", rules.optOutTag());
        line("opt-in-tag", rules.optInTag());
        line("filter.names", rules.filter().names());
        line("filter.folders", rules.filter().folders());
        line("filter.clusters", rules.filter().clusters());
        line("filter.resource-pools", rules.filter().resourcePools());
    }

    private void retries(RetriesConfig retries) {
        line("retries.attempts", retries.attempts());
        line("retries.first-delay", retries.firstDelay());
        line("retries.max-delay", retries.maxDelay());
    }

    private void breakers(BreakersConfig breakers) {
        line("breakers.correlation.vms", breakers.correlation().vms());
        line("breakers.correlation.window", breakers.correlation().window());
        line("breakers.failures", breakers.failures());
    }

    private void tagging(String key, TaggingConfig tagging) {
        line(key + "enabled", tagging.enabled());
        line(key + "mode", tagging.mode().id());
        line(key + "max-age", tagging.maxAge());
        line(key + "cooldown", tagging.cooldown());
        size(key + "cpu.", tagging.cpu());
        size(key + "memory.", tagging.memory());
    }

    private void size(String key, SizeConfig size) {
        line(key + "alarms", size.alarms());
        line(key + "step", size.step());
        line(key + "max", size.max());
        line(key + "sizes", size.sizes());
    }

    private void reconfiguration(String key, ReconfigurationConfig reconfiguration) {
        line(key + "enabled", reconfiguration.enabled());
        line(key + "mode", reconfiguration.mode().id());
        line(key + "max-age", reconfiguration.maxAge());
        line(key + "settings", reconfiguration.settings());
    }

    private void relocation(String key, RelocationConfig relocation) {
        line(key + "enabled", relocation.enabled());
        line(key + "mode", relocation.mode().id());
        line(key + "max-age", relocation.maxAge());
        line(key + "cooldown", relocation.cooldown());
        line(key + "alarms", relocation.alarms());
        line(key + "datastores.groups", relocation.groups());
        line(key + "datastores.exclude", relocation.exclude());
        line(key + "headroom", percentage(relocation.headroom()));
        line(key + "min-improvement", percentage(relocation.minImprovement()));
        line(key + "overcommit", relocation.overcommit());
        line(key + "max-concurrent.per-datastore", relocation.maxConcurrentPerDatastore());
        line(key + "max-concurrent.per-vcenter", relocation.maxConcurrentPerVCenter());
    }

    private static String percentage(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private void line(String key, Duration value) {
        line(key, Durations.format(value));
    }

    private void line(String key, Object value) {
        lines.add(key + ": " + String.valueOf(value).replaceAll("\\p{Cntrl}", " "));
    }
}
