package org.vmremediator.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The pause after a change, in event time, so that a replay judges as the original did. */
public final class Cooldown {
    private Cooldown() {}

    /**
     * Whether a trigger comes too soon after one whose plan had a change.
     *
     * @param lastActed when the last such trigger of the same VM and kind was created; empty for none
     * @param cooldown zero switches the rule off; when just this time has passed the pause is over
     */
    public static boolean inCooldown(Optional<Instant> lastActed, Instant created, Duration cooldown) {
        return !cooldown.isZero()
                && lastActed
                        .filter(last -> Duration.between(last, created).compareTo(cooldown) < 0)
                        .isPresent();
    }
}
