package org.vmremediator.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.vmremediator.config.TopicsConfig;
import org.vmremediator.topology.Durability;

/** Looks whether a topic that is there keeps what our promises rest on. */
final class TopicCheck {
    private static final Duration AUDIT_RETENTION = Duration.ofDays(90);

    private final TopicsConfig topics;
    private final TopicDescription topic;
    private final String where;

    TopicCheck(TopicsConfig topics, TopicDescription topic) {
        this.topics = topics;
        this.topic = topic;
        this.where = where(topic.name());
    }

    static String where(String topic) {
        return "topic " + topic;
    }

    List<Finding> findings(Config settings) {
        List<Finding> findings = new ArrayList<>();
        findings.add(size());
        minInsync(settings).ifPresent(findings::add);
        retention(settings).ifPresent(findings::add);
        compaction(settings).ifPresent(findings::add);
        return findings;
    }

    private Finding size() {
        Optional<Finding> wrongCount = topic.name().equals(topics.plans()) ? count(topics, topic) : Optional.empty();
        int replicas = topic.partitions().get(0).replicas().size();
        return wrongCount.orElseGet(
                () -> Finding.ok(where, topic.partitions().size() + " partition(s), replication factor " + replicas));
    }

    /** What is to say of the number of partitions of a topic that must have {@code topics.partitions}. */
    static Optional<Finding> count(TopicsConfig topics, TopicDescription topic) {
        int partitions = topic.partitions().size();
        return partitions == topics.partitions()
                ? Optional.empty()
                : Optional.of(Finding.fail(
                        where(topic.name()),
                        "has " + partitions + " partitions, and topics.partitions is " + topics.partitions(),
                        "set topics.partitions to " + partitions + "; it is fixed for the life of an application.id"));
    }

    private Optional<Finding> minInsync(Config settings) {
        return Durability.minInsync(settings)
                .filter(replicas -> replicas < Durability.SAFE_MIN_INSYNC)
                .map(replicas -> Finding.warn(
                        where,
                        "min.insync.replicas is " + replicas + ": what one broker has acknowledged may be lost with it",
                        "set it to 2, with replication factor 3"));
    }

    private Optional<Finding> retention(Config settings) {
        return number(settings, TopicConfig.RETENTION_MS_CONFIG)
                .filter(millis -> millis >= 0 && isTooShort(Duration.ofMillis(millis)))
                .map(millis -> Finding.warn(
                        where,
                        "retention.ms is " + millis + ": records are deleted after " + days(millis) + " day(s)",
                        "set it to -1" + (isAudit() ? ", or to 90 days at least" : "")));
    }

    /** Plans are few, and needed after a long outage too; the audit trail is what people go back to. */
    private boolean isTooShort(Duration retention) {
        return topic.name().equals(topics.plans()) || (isAudit() && retention.compareTo(AUDIT_RETENTION) < 0);
    }

    private boolean isAudit() {
        return topic.name().equals(topics.audit());
    }

    private static long days(long millis) {
        return Duration.ofMillis(millis).toDays();
    }

    private Optional<Finding> compaction(Config settings) {
        if (topic.name().equals(topics.control()) || topic.name().equals(topics.status())) {
            return compactionMissing(settings);
        }
        return Optional.ofNullable(settings.get(TopicConfig.CLEANUP_POLICY_CONFIG))
                .filter(entry -> entry.value().contains(TopicConfig.CLEANUP_POLICY_COMPACT))
                .map(entry -> Finding.fail(
                        where,
                        "is compacted: only the last record of each VM is kept",
                        "set cleanup.policy to delete"));
    }

    private Optional<Finding> compactionMissing(Config settings) {
        return Optional.ofNullable(settings.get(TopicConfig.CLEANUP_POLICY_CONFIG))
                .filter(entry -> !entry.value().equals(TopicConfig.CLEANUP_POLICY_COMPACT))
                .map(entry -> Finding.fail(
                        where,
                        "is not compacted: a pause would be forgotten in time",
                        "set cleanup.policy to compact"));
    }

    private static Optional<Long> number(Config settings, String name) {
        return Optional.ofNullable(settings.get(name)).map(ConfigEntry::value).map(Long::valueOf);
    }
}
