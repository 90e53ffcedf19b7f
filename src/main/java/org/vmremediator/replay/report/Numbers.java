package org.vmremediator.replay.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes numbers and times as people read them. All times are UTC. */
final class Numbers {
    private static final DateTimeFormatter TIME = format("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = format("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = format("d MMM");
    private static final DateTimeFormatter DAY_OF_YEAR = format("d MMM uuuu");
    private static final DateTimeFormatter HOUR = format("HH:mm");

    private Numbers() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** With a plus where it is more. */
    static String difference(long number) {
        return number == 0 ? "=" : String.format(Locale.ROOT, "%+,d", number).replace('-', '\u2212');
    }

    /** {@code 1 VM}, {@code 2 VMs}. */
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f\u00a0%%", share * 100);
    }

    /** In TB or GB. */
    static String bytes(long bytes) {
        double gigabytes = bytes / (double) (1L << 30);
        return gigabytes >= 1024
                ? String.format(Locale.ROOT, "%.1f\u00a0TB", gigabytes / 1024)
                : String.format(Locale.ROOT, "%.0f\u00a0GB", gigabytes);
    }

    static String memory(int megabytes) {
        return megabytes % 1024 == 0 ? megabytes / 1024 + "\u00a0GB" : count(megabytes) + "\u00a0MB";
    }

    /** To the minute. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String second(Instant instant) {
        return SECOND.format(instant);
    }

    static String day(Instant instant) {
        return DAY.format(instant);
    }

    static String dayOfYear(Instant instant) {
        return DAY_OF_YEAR.format(instant);
    }

    static String hour(Instant instant) {
        return HOUR.format(instant);
    }

    /** In the largest unit that leaves no rest: {@code 3 hours}. */
    static String width(Duration duration) {
        if (duration.toMinutes() % (24 * 60) == 0) {
            return unit(duration.toDays(), "day");
        }
        return duration.toMinutes() % 60 == 0 ? unit(duration.toHours(), "hour") : unit(duration.toMinutes(), "minute");
    }

    private static String unit(long number, String unit) {
        return number == 1 ? unit : number + " " + unit + "s";
    }

    /** For coordinates. */
    static String plain(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
