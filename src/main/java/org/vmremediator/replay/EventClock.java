package org.vmremediator.replay;

import java.time.Instant;
import java.time.InstantSource;

/** Stands where the event is that is being judged. Not thread-safe. */
final class EventClock implements InstantSource {
    private Instant now = Instant.EPOCH;

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
