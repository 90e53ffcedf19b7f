package org.vmremediator.replay.report;

import java.time.Instant;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.VmKey;

/**
 * What one policy does with a trigger, in short.
 *
 * @param plans whether it would change anything
 * @param words the changes, or the reason's code
 * @param gist the words without what belongs to the VM alone
 */
record Decision(Instant at, VmKey vm, String name, TriggerKind kind, boolean plans, String words, String gist) {
    /** Of a policy that knows no such alarm. */
    static final String NO_TRIGGER = "not a trigger";

    static Decision of(AuditRecord record) {
        return new Decision(
                record.trigger().created(),
                record.trigger().vm(),
                record.vmName(),
                record.trigger().kind(),
                Plans.isPlan(record),
                Plans.words(record),
                Plans.isPlan(record)
                        ? verb(record.remediation())
                        : "nothing: " + record.reason().code());
    }

    /** Of the other policy, which does not know this one's trigger. */
    Decision none() {
        return new Decision(at, vm, name, kind, false, NO_TRIGGER, NO_TRIGGER);
    }

    boolean isLike(Decision other) {
        return words.equals(other.words);
    }

    /** How it differs from another with the same gist. */
    Decision otherwise() {
        return new Decision(at, vm, name, kind, plans, words, gist + " otherwise");
    }

    private static String verb(Remediation remediation) {
        return switch (remediation) {
            case TAGGING -> "would tag";
            case RECONFIGURATION -> "would reconfigure";
            case RELOCATION -> "would relocate";
        };
    }
}
