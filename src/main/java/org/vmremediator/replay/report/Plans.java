package org.vmremediator.replay.report;

import java.util.List;
import java.util.stream.Collectors;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Outcome;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;

/** Tells plans from other records, and says in a few words what they would have done. */
final class Plans {
    private static final String TAG = "tag:";

    private Plans() {}

    static boolean isPlan(Reason reason) {
        return reason.outcome() == Outcome.PLANNED;
    }

    static boolean isPlan(AuditRecord record) {
        return isPlan(record.reason());
    }

    static boolean isTag(PropertyChange change) {
        return change.property().startsWith(TAG);
    }

    /** Without {@code tag:} and the path before the setting's name. */
    static String setting(PropertyChange change) {
        return change.property().substring(change.property().lastIndexOf('.') + 1);
    }

    /** For people, such as {@code memoryMB 4096 to 8192}; the reason's code where nothing was planned. */
    static String words(AuditRecord record) {
        return isPlan(record) ? words(record.changes()) : record.reason().code();
    }

    private static String words(List<PropertyChange> changes) {
        return changes.stream().map(Plans::words).collect(Collectors.joining(", "));
    }

    private static String words(PropertyChange change) {
        String what = isTag(change) ? setting(change) + " tag" : setting(change);
        return what + " " + change.from().orElse("none") + " to " + change.to();
    }
}
