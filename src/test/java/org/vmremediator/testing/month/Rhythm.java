package org.vmremediator.testing.month;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;

/**
 * Events at random, more by day than by night, fewer at weekends.
 *
 * @param perDay on the average of a week
 */
record Rhythm(double perDay) {
    private static final double AVERAGE = 0.95;

    /** The end of time where there are none. */
    Instant next(Instant after, SplittableRandom random) {
        if (perDay == 0) {
            return Instant.MAX;
        }
        double rate = perDay * weight(after) / AVERAGE / Duration.ofDays(1).toNanos();
        return after.plusNanos((long) (-Math.log(1 - random.nextDouble()) / rate) + 1);
    }

    private static double weight(Instant time) {
        ZonedDateTime local = time.atZone(ZoneOffset.UTC);
        boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        double hour = local.getHour() + local.getMinute() / 60.0;
        double day = 0.6 + Math.max(0, Math.sin((hour - 6) / 14 * Math.PI));
        return weekend ? 0.5 : day;
    }
}
