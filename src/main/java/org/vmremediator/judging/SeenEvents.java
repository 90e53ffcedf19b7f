package org.vmremediator.judging;

import java.time.Duration;
import java.time.Instant;
import org.vmremediator.policy.Trigger;

/**
 * The vCenter events that were met within the last two days, by {@link Trigger#identity()}: the value is when we first
 * met them, in epoch milliseconds. A key-value store with an expiry of its own, and no window store: one timestamp from
 * the future would empty that.
 */
public final class SeenEvents {
    static final Duration REMEMBERED = Duration.ofDays(2);
    private final Memory<Long> memory;

    public SeenEvents(Memory<Long> memory) {
        this.memory = memory;
    }

    boolean contains(Trigger trigger) {
        return memory.get(trigger.identity()).isPresent();
    }

    void add(Trigger trigger, Instant now) {
        memory.put(trigger.identity(), now.toEpochMilli());
    }

    void expire(Instant now) {
        long limit = now.minus(REMEMBERED).toEpochMilli();
        memory.sweep((identity, met) -> met < limit);
    }
}
