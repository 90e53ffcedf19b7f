package org.vmremediator.config;

/** Reads the {@code topics} section. */
final class TopicsReader {
    private static final ValueType<String> TOPIC = ValueTypes.matching(
            "(?!\\.{1,2}$)[A-Za-z0-9._-]{1,249}",
            "the name of a topic: 1 to 249 of the letters a-z A-Z, digits, dot, underscore and hyphen");

    private TopicsReader() {}

    static TopicsConfig read(YamlSection topics) {
        return new TopicsConfig(
                topics.value("events", TOPIC, "vcenter-events"),
                topics.value("plans", TOPIC, "vm-remediation-plans"),
                topics.value("audit", TOPIC, "vm-remediation-audit"),
                topics.value("dead-letters", TOPIC, "vm-remediation-dead-letters"),
                topics.value("control", TOPIC, "vm-remediation-control"),
                topics.value("status", TOPIC, "vm-remediation-status"),
                topics.value("create", ValueTypes.FLAG, true),
                replicationFactor(topics),
                topics.value("partitions", ValueTypes.number(1, 1000), 12));
    }

    private static short replicationFactor(YamlSection topics) {
        ValueType<Integer> type = ValueTypes.number(-1, Short.MAX_VALUE)
                .where(factor -> factor != 0, "a whole number from 1, or -1 for the broker's default");
        return topics.value("replication-factor", type, -1).shortValue();
    }
}
