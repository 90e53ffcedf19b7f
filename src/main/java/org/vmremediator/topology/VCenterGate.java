package org.vmremediator.topology;

import java.time.Instant;

/**
 * Holds back new work for a vCenter that is away: after a failed try nothing is started until a growing delay is over,
 * and then one try at a time until one succeeds. Not thread-safe; the stream thread's own.
 */
final class VCenterGate {
    private final Backoff backoff;
    private Instant heldUntil = Instant.MIN;
    private int failures;

    VCenterGate(Backoff backoff) {
        this.backoff = backoff;
    }

    /** Returns how many observations may run at once now, out of the usual limit. */
    int limit(Instant now, int usual) {
        if (now.isBefore(heldUntil)) {
            return 0;
        }
        return failures == 0 ? usual : 1;
    }

    /** vCenter was away; returns when to try again. */
    Instant away(Instant now) {
        if (!now.isBefore(heldUntil)) {
            failures++;
            heldUntil = now.plus(backoff.delay(failures));
        }
        return heldUntil;
    }

    void reached() {
        failures = 0;
        heldUntil = Instant.MIN;
    }
}
