package org.vmremediator.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Kafka properties that would break a promise of ours, each with the reason. They are refused behind any prefix. */
final class KafkaRefusals {
    private static final List<Refusal> ALL = List.of(
            refusal("processing\\.guarantee", "it is always exactly_once_v2: offset, plan and audit record are one"),
            refusal(
                    "isolation\\.level",
                    "it is always read_committed: a plan that was rolled back must not be acted on"),
            refusal("auto\\.offset\\.reset", "it is set for each topic: events by max-age, plans to earliest"),
            refusal(
                    "enable\\.auto\\.commit|transactional\\.id|transaction\\.two\\.phase\\.commit\\.enable"
                            + "|enable\\.idempotence",
                    "Kafka Streams sets it for exactly_once_v2"),
            refusal("acks", "it is always all: an acknowledged audit record is on every in-sync replica"),
            refusal(".*exception\\.handler.*", "nothing leaves silently: what fails is audited or a dead letter"),
            refusal("errors\\.dead\\.letter\\.queue\\.topic\\.name", "it follows from topics.dead-letters"),
            refusal(".*serdes?(\\..*)?|.*(de)?serializer(\\..*)?|default\\.list\\..*", "each topic has its own serdes"),
            refusal("default\\.timestamp\\.extractor", "events are judged by the time that vCenter created them"),
            refusal("group\\.protocol|group\\.remote\\.assignor", "it is always the classic group protocol"),
            refusal("group\\.id", "it follows from kafka.application.id"),
            refusal("topology\\.optimization", "it would rename internal topics and leave pending work behind"),
            refusal("replication\\.factor", "it follows from topics.replication-factor"),
            refusal("(cleanup\\.policy|retention\\.ms|retention\\.bytes)", "pending work could be deleted unread"));
    private static final Pattern PREFIX =
            Pattern.compile("^(main\\.consumer|restore\\.consumer|global\\.consumer|consumer|producer|admin|topic)\\.");

    private KafkaRefusals() {}

    static Optional<String> reason(String key) {
        String bare = withoutPrefix(key);
        return ALL.stream()
                .filter(refusal -> refusal.names().matcher(bare).matches())
                .findFirst()
                .map(Refusal::reason);
    }

    static String withoutPrefix(String key) {
        return PREFIX.matcher(key).replaceFirst("");
    }

    private static Refusal refusal(String names, String reason) {
        return new Refusal(Pattern.compile(names), reason);
    }

    private record Refusal(Pattern names, String reason) {}
}
