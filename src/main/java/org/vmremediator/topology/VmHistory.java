package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.vmremediator.policy.Trigger;

/**
 * When, in event time, the last trigger of each VM and kind was admitted, and when the last one that led to a change.
 * By kind and not by remediation alone: a VM that was given CPUs a minute ago may still be short of memory.
 */
final class VmHistory {
    private static final Duration KEPT = Duration.ofDays(30);
    private final KeyValueStore<String, Entry> store;
    private final Sweep<Entry> sweep;

    /** The value of the {@code vm-history} store. */
    record Entry(Optional<Instant> lastAdmitted, Optional<Instant> lastChanged) {
        private static final Entry EMPTY = new Entry(Optional.empty(), Optional.empty());

        private boolean olderThan(Instant limit) {
            return lastAdmitted.filter(limit::isBefore).isEmpty()
                    && lastChanged.filter(limit::isBefore).isEmpty();
        }
    }

    VmHistory(KeyValueStore<String, Entry> store) {
        this.store = store;
        this.sweep = new Sweep<>(
                store, (KeyValue<String, Entry> each, Instant now) -> each.value.olderThan(now.minus(KEPT)));
    }

    Optional<Instant> lastAdmitted(Trigger trigger) {
        return entry(trigger).lastAdmitted();
    }

    Optional<Instant> lastChanged(Trigger trigger) {
        return entry(trigger).lastChanged();
    }

    void admitted(Trigger trigger) {
        store.put(key(trigger), new Entry(Optional.of(trigger.created()), lastChanged(trigger)));
    }

    /** The trigger's plan was carried out, or would have been in a dry run. */
    void changed(Trigger trigger) {
        store.put(key(trigger), new Entry(lastAdmitted(trigger), Optional.of(trigger.created())));
    }

    void expire(Instant now) {
        sweep.step(now);
    }

    private Entry entry(Trigger trigger) {
        Entry entry = store.get(key(trigger));
        return entry == null ? Entry.EMPTY : entry;
    }

    private static String key(Trigger trigger) {
        return trigger.vm() + "/" + trigger.kind();
    }
}
