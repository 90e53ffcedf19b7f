package org.vmremediator.bench.filter;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Outcome;
import org.vmremediator.policy.Reason;
import org.vmremediator.testing.TopicTail;

/** No rate without its output: each trigger has one audit record, and none has two. */
public final class AuditCheck {
    private final Set<String> ids = new HashSet<>();
    private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    private int records;

    private AuditCheck() {}

    /** Throws when the number of records is another one, an id stands twice, or a trigger has failed. */
    public static void require(String bootstrapServers, String topic, int triggers) {
        AuditCheck check = new AuditCheck();
        try (TopicTail tail = new TopicTail(bootstrapServers, topic)) {
            tail.each(record -> check.add(AuditCodec.fromJson(record.value())));
        }
        check.require(triggers);
    }

    private void add(AuditRecord record) {
        records++;
        ids.add(record.id());
        reasons.merge(record.reason(), 1, Integer::sum);
    }

    private void require(int triggers) {
        boolean failed = reasons.keySet().stream().anyMatch(reason -> reason.outcome() == Outcome.FAILED);
        if (records != triggers || ids.size() != triggers || failed) {
            throw new IllegalStateException("%d triggers, but %d audit records with %d ids: %s"
                    .formatted(triggers, records, ids.size(), reasons));
        }
    }
}
