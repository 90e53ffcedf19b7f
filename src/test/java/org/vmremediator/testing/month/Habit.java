package org.vmremediator.testing.month;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;

/** How a VM behaves over weeks: when its next episode begins. */
enum Habit {
    /** An alarm now and then. */
    STEADY(70, 0, 24),
    /** Works when people do, and its CPU alarm flaps then. */
    OFFICE(1.2, 8, 18),
    /** Its memory fills up, until somebody power-cycles it. */
    LEAKING(5, 0, 24),
    /** Its disks grow. */
    GROWING(10, 0, 24),
    /** Switched off each evening. */
    DEVELOPMENT(1, 18, 20),
    /** Flaps around the clock. */
    NOISY(0.2, 0, 24);

    private final double everyDays;
    private final int fromHour;
    private final int toHour;

    Habit(double everyDays, int fromHour, int toHour) {
        this.everyDays = everyDays;
        this.fromHour = fromHour;
        this.toHour = toHour;
    }

    static Habit of(int perMille) {
        if (perMille < 3) {
            return NOISY;
        }
        if (perMille < 43) {
            return OFFICE;
        }
        if (perMille < 73) {
            return LEAKING;
        }
        if (perMille < 98) {
            return GROWING;
        }
        return perMille < 130 ? DEVELOPMENT : STEADY;
    }

    /** At random, about as often as the habit says, within its hours; never at a weekend for what people do. */
    Instant next(Instant after, SplittableRandom random) {
        double days = this == DEVELOPMENT ? 0.7 : -Math.log(1 - random.nextDouble()) * everyDays;
        Instant next = after.plusMillis((long) (days * Duration.ofDays(1).toMillis()));
        while (!fits(next)) {
            next = next.plus(Duration.ofHours(1));
            next = fits(next) ? next.plusSeconds(random.nextLong(0, (toHour - fromHour) * 3600L)) : next;
        }
        return next;
    }

    private boolean fits(Instant time) {
        ZonedDateTime local = time.atZone(ZoneOffset.UTC);
        boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean people = this == OFFICE || this == DEVELOPMENT;
        return local.getHour() >= fromHour && local.getHour() < toHour && !(people && weekend);
    }
}
