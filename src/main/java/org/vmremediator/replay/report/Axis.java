package org.vmremediator.replay.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Where times lie on a picture, left to right.
 *
 * @param left in the picture's units
 */
record Axis(Instant from, Instant to, double left, double width) {

    double x(Instant at) {
        double whole = Duration.between(from, to).toMillis();
        double share = Duration.between(from, at).toMillis() / whole;
        return left + width * Math.min(1, Math.max(0, share));
    }

    /** Where to write a date: at most this many, at midnights, and evenly; at hours where it is about a day. */
    List<Instant> ticks(int most) {
        Duration step = step(most);
        Instant first = from.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        List<Instant> ticks = new ArrayList<>();
        for (Instant at = first; !at.isAfter(to); at = at.plus(step)) {
            if (!at.isBefore(from)) {
                ticks.add(at);
            }
        }
        return ticks;
    }

    boolean showsHours() {
        return Duration.between(from, to).compareTo(Duration.ofDays(2)) < 0;
    }

    /** The midnights of Saturdays, each with its weekend's end, as far as they are within. */
    List<Axis> weekends() {
        List<Axis> weekends = new ArrayList<>();
        LocalDate last = to.atZone(ZoneOffset.UTC).toLocalDate();
        for (LocalDate day = from.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() == 6) {
                Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
                double x = x(begin);
                weekends.add(new Axis(begin, begin.plus(Duration.ofDays(2)), x, x(begin.plus(Duration.ofDays(2))) - x));
            }
        }
        return weekends;
    }

    private Duration step(int most) {
        List<Duration> steps = List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofHours(3),
                Duration.ofHours(6),
                Duration.ofDays(1),
                Duration.ofDays(2),
                Duration.ofDays(4),
                Duration.ofDays(7),
                Duration.ofDays(14),
                Duration.ofDays(28),
                Duration.ofDays(91));
        return steps.stream()
                .filter(step -> Duration.between(from, to).dividedBy(step) < most)
                .findFirst()
                .orElse(Duration.ofDays(364));
    }
}
