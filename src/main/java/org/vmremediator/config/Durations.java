package org.vmremediator.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 500ms}, {@code 30s}, {@code 10m}, {@code 24h}, {@code 7d}, or ISO-8601. */
public final class Durations {
    private static final Pattern SHORT = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
    private static final Map<String, ChronoUnit> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("d", ChronoUnit.DAYS);
        UNITS.put("h", ChronoUnit.HOURS);
        UNITS.put("m", ChronoUnit.MINUTES);
        UNITS.put("s", ChronoUnit.SECONDS);
        UNITS.put("ms", ChronoUnit.MILLIS);
    }

    private Durations() {}

    /** Empty when the text is no duration; a bare {@code 0} needs no unit. */
    public static Optional<Duration> parse(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher matcher = SHORT.matcher(text);
        return matcher.matches()
                ? Optional.of(Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2))))
                : parseIso(text);
    }

    /** The shortest form that {@link #parse} reads back as the same, in days only when there are several: {@code 24h}. */
    public static String format(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        return UNITS.entrySet().stream()
                .filter(unit -> isWhole(duration, unit.getValue()))
                .findFirst()
                .map(unit -> duration.dividedBy(unit.getValue().getDuration()) + unit.getKey())
                .orElseGet(duration::toString);
    }

    private static boolean isWhole(Duration duration, ChronoUnit unit) {
        Duration one = unit.getDuration();
        boolean enough = unit != ChronoUnit.DAYS || duration.compareTo(one.multipliedBy(2)) > 0;
        return enough && one.multipliedBy(duration.dividedBy(one)).equals(duration);
    }

    private static Optional<Duration> parseIso(String text) {
        try {
            return text.startsWith("P") ? Optional.of(Duration.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
