package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.vmremediator.policy.Trigger;

/**
 * The vCenter events that were met within the last two days, by {@link Trigger#identity()}: the value is when we first
 * met them, in epoch milliseconds. A key-value store with an expiry of its own, and no window store: one timestamp from
 * the future would empty that.
 */
final class SeenEvents {
    private final KeyValueStore<String, Long> store;
    private final Sweep<Long> sweep;

    SeenEvents(KeyValueStore<String, Long> store, Duration remembered) {
        this.store = store;
        this.sweep = new Sweep<>(
                store,
                (KeyValue<String, Long> each, Instant now) ->
                        Instant.ofEpochMilli(each.value).plus(remembered).isBefore(now));
    }

    boolean contains(Trigger trigger) {
        return store.get(trigger.identity()) != null;
    }

    void add(Trigger trigger, Instant now) {
        store.put(trigger.identity(), now.toEpochMilli());
    }

    void expire(Instant now) {
        sweep.step(now);
    }
}
