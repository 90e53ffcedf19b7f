package org.vmremediator.replay.report;

import java.time.Instant;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.VmKey;

/** A trigger for which nothing was planned. */
record Suppressed(Instant at, VmKey vm, String name, TriggerKind kind, Reason reason, String message) {

    static Suppressed of(AuditRecord record) {
        return new Suppressed(
                record.trigger().created(),
                record.trigger().vm(),
                record.vmName(),
                record.trigger().kind(),
                record.reason(),
                record.message());
    }
}
