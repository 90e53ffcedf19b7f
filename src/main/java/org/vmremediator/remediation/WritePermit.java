package org.vmremediator.remediation;

import java.time.Duration;

/**
 * Asked right before each write to vCenter, on the thread that writes: whether the plan has expired, whether
 * somebody has paused it, and whether this process still owns the work.
 */
@FunctionalInterface
public interface WritePermit {
    /** What the permit says. */
    enum Answer {
        GRANTED,
        /** The trigger has grown stale. Nothing may be written any more that was not begun. */
        EXPIRED,
        /** Somebody has paused it, or a breaker has tripped. Begin nothing; complete what was begun. */
        PAUSED,
        /** The work belongs to another process now, or soon will. Write nothing; the result will not count. */
        LOST
    }

    Answer ask();

    /** For how long the plan is still fresh; a very long time where nobody says. */
    default Duration untilExpiry() {
        return Duration.ofDays(365);
    }
}
