package org.vmremediator.judging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Outcome;
import org.vmremediator.policy.Trigger;

/**
 * When, in event time, the last trigger of each VM and kind was admitted, and when the last one that led to a change.
 * By kind and not by remediation alone: a VM that was given CPUs a minute ago may still be short of memory.
 */
public final class VmHistory {
    private static final Duration KEPT = Duration.ofDays(30);
    private final Memory<Entry> memory;

    /** The value of the {@code vm-history} store. */
    public record Entry(Optional<Instant> lastAdmitted, Optional<Instant> lastChanged) {
        private static final Entry EMPTY = new Entry(Optional.empty(), Optional.empty());

        private boolean olderThan(Instant limit) {
            return lastAdmitted.filter(limit::isBefore).isEmpty()
                    && lastChanged.filter(limit::isBefore).isEmpty();
        }
    }

    public VmHistory(Memory<Entry> memory) {
        this.memory = memory;
    }

    Optional<Instant> lastAdmitted(Trigger trigger) {
        return entry(trigger).lastAdmitted();
    }

    Optional<Instant> lastChanged(Trigger trigger) {
        return entry(trigger).lastChanged();
    }

    void admitted(Trigger trigger) {
        memory.put(key(trigger), new Entry(Optional.of(trigger.created()), lastChanged(trigger)));
    }

    /** A trigger has its record; the cooldown begins where its plan was carried out, or would have been. */
    public void ended(AuditRecord audit) {
        Outcome outcome = audit.reason().outcome();
        if (outcome == Outcome.SUCCEEDED || outcome == Outcome.PLANNED) {
            changed(audit.trigger());
        }
    }

    private void changed(Trigger trigger) {
        memory.put(key(trigger), new Entry(lastAdmitted(trigger), Optional.of(trigger.created())));
    }

    void expire(Instant now) {
        Instant limit = now.minus(KEPT);
        memory.sweep((key, entry) -> entry.olderThan(limit));
    }

    private Entry entry(Trigger trigger) {
        return memory.get(key(trigger)).orElse(Entry.EMPTY);
    }

    private static String key(Trigger trigger) {
        return trigger.vm() + "/" + trigger.kind();
    }
}
