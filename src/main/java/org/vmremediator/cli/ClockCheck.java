package org.vmremediator.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Compares vCenter's clock with ours: freshness is judged by ours, on times that vCenter wrote. */
final class ClockCheck {
    private static final Duration TOLERATED = Duration.ofSeconds(60);

    private final Clock clock;

    ClockCheck(Clock clock) {
        this.clock = clock;
    }

    static String where(String vcenter) {
        return "vcenter " + vcenter + ", clock";
    }

    /** Ours is taken halfway through the call. */
    Finding finding(String vcenter, Supplier<Instant> theirs) {
        Instant before = clock.instant();
        Instant there = theirs.get();
        Instant ours = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
        Duration ahead = Duration.between(ours, there);
        String what = "is " + ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of") + " ours";
        return ahead.abs().compareTo(TOLERATED) > 0
                ? Finding.warn(
                        where(vcenter),
                        what + "; max-age is judged by ours, and events more than 5 min ahead are skipped",
                        "let both follow the same time servers")
                : Finding.ok(where(vcenter), what);
    }
}
