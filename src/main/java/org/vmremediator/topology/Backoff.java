package org.vmremediator.topology;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vmremediator.config.RetriesConfig;
import org.vmremediator.remediation.Result;

/** Delays between tries: doubled each time, up to a maximum, with jitter so that many do not come back at once. */
final class Backoff {
    private static final double FACTOR = 2.0;
    private static final double JITTER = 0.25;
    private static final Duration NOT_ALLOWED = Duration.ofSeconds(1);
    private final int attempts;
    private final IntervalFunction delays;

    Backoff(RetriesConfig retries) {
        attempts = retries.attempts();
        delays = IntervalFunction.ofExponentialRandomBackoff(retries.firstDelay(), FACTOR, JITTER, retries.maxDelay());
    }

    private boolean exhausted(int failures) {
        return failures >= attempts;
    }

    /** The entry as it is to be tried again; empty when the attempts are used up. */
    Optional<PendingEntry> again(PendingEntry entry, Result.Retry retry, VCenterGate gate, Instant now) {
        return switch (retry.because()) {
            case FAULT -> afterFault(entry, now);
            case VCENTER_AWAY -> Optional.of(entry.retry(false, gate.away(now)));
            case NOT_ALLOWED -> Optional.of(notAllowed(entry, retry.mayHaveActed(), now));
        };
    }

    /** What was begun is to be verified; what was not is judged afresh when it may be. */
    private static PendingEntry notAllowed(PendingEntry entry, boolean mayHaveActed, Instant now) {
        return mayHaveActed ? entry.retry(false, now.plus(NOT_ALLOWED)) : entry.afresh(now);
    }

    private Optional<PendingEntry> afterFault(PendingEntry entry, Instant now) {
        int failures = entry.failures() + 1;
        return exhausted(failures) ? Optional.empty() : Optional.of(entry.retry(true, now.plus(delay(failures))));
    }

    /** The entry as it is to be planned anew, at once after a first conflict; empty when the attempts are used up. */
    Optional<PendingEntry> anew(PendingEntry entry, Instant now) {
        int failures = entry.failures() + 1;
        Instant due = failures == 1 ? now : now.plus(delay(failures));
        return exhausted(failures) ? Optional.empty() : Optional.of(entry.replan(due));
    }

    /** The delay after the nth failure, n from 1. */
    Duration delay(int failures) {
        return Duration.ofMillis(delays.apply(Math.max(1, failures)));
    }
}
