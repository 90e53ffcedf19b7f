package org.vmremediator.bench.filter;

import java.util.List;
import java.util.stream.Collectors;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Outcome;
import org.vmremediator.testing.TopicTail;

/** No rate without its output: each trigger has one audit record, and none has two. */
public final class AuditCheck {
    private AuditCheck() {}

    /** Returns the records; throws when their number is another one, an id stands twice, or a trigger has failed. */
    public static List<AuditRecord> require(String bootstrapServers, String topic, int triggers) {
        List<AuditRecord> records = read(bootstrapServers, topic);
        long ids = records.stream().map(AuditRecord::id).distinct().count();
        long failed = records.stream()
                .filter(each -> each.reason().outcome() == Outcome.FAILED)
                .count();
        if (records.size() != triggers || ids != triggers || failed > 0) {
            throw new IllegalStateException("%d triggers, but %d audit records with %d ids, %d of them failed: %s"
                    .formatted(triggers, records.size(), ids, failed, byReason(records)));
        }
        return records;
    }

    private static Object byReason(List<AuditRecord> records) {
        return records.stream().collect(Collectors.groupingBy(AuditRecord::reason, Collectors.counting()));
    }

    private static List<AuditRecord> read(String bootstrapServers, String topic) {
        try (TopicTail tail = new TopicTail(bootstrapServers, topic)) {
            return tail.all().stream()
                    .map(record -> AuditCodec.fromJson(record.value()))
                    .toList();
        }
    }
}
