package org.vmremediator.vcenter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a refused login from being tried again at once, by SOAP and REST together: vCenter locks an account after a few
 * refusals. The pause is 30 s, and doubles up to 5 min. Meanwhile the refusal is answered from memory.
 *
 * <p>Threading: thread-safe; one per vCenter.
 */
final class LoginGate {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Clock clock;
    private Optional<VCenterException> refusal = Optional.empty();
    private Instant closedUntil = Instant.MIN;
    private Duration pause = FIRST;

    LoginGate(Clock clock) {
        this.clock = clock;
    }

    synchronized void check() {
        if (refusal.isPresent() && clock.instant().isBefore(closedUntil)) {
            throw new VCenterException(refusal.get().fault(), refusal.get());
        }
    }

    synchronized void refused(VCenterException failure) {
        refusal = Optional.of(failure);
        closedUntil = clock.instant().plus(pause);
        Duration next = pause.multipliedBy(2);
        pause = next.compareTo(LONGEST) < 0 ? next : LONGEST;
    }

    synchronized void accepted() {
        refusal = Optional.empty();
        pause = FIRST;
    }
}
