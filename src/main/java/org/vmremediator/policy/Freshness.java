package org.vmremediator.policy;

import java.time.Duration;
import java.time.Instant;

/** Whether an event is young enough to act on. The only rule that looks at the present time, which the caller passes in. */
public final class Freshness {
    /** How far ahead of our clock an event may have been created. */
    public static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);

    private Freshness() {}

    /** At the age of just {@code maxAge} an event is still fresh. */
    public static boolean stale(Instant created, Duration maxAge, Instant now) {
        return Duration.between(created, now).compareTo(maxAge) > 0;
    }

    /** Whether vCenter's clock and ours disagree so much that ages mean nothing. */
    public static boolean clockSkew(Instant created, Instant now) {
        return Duration.between(now, created).compareTo(TOLERATED_SKEW) > 0;
    }
}
