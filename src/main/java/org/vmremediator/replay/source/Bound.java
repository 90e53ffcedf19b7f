package org.vmremediator.replay.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where to begin or to end: a time, or an offset in each partition. */
public sealed interface Bound {

    /** By the timestamps of the records. */
    record Time(Instant instant) implements Bound {
        @Override
        public String toString() {
            return instant.toString();
        }
    }

    record Offset(long offset) implements Bound {
        @Override
        public String toString() {
            return "offset " + offset;
        }
    }

    /** The ways to write a time; without a zone it is UTC. */
    List<Function<String, Instant>> TIMES = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());

    /**
     * Reads a number as an offset, everything else as a time.
     *
     * @throws IllegalArgumentException when it is neither, with a message for people
     */
    static Bound parse(String text) {
        if (text.matches("\\d{1,18}")) {
            return new Offset(Long.parseLong(text));
        }
        return TIMES.stream()
                .flatMap(form -> read(form, text).stream())
                .findFirst()
                .<Bound>map(Time::new)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "'" + text
                                        + "' is no offset and no time; write 1200, 2026-10-31, or 2026-10-31T06:00:00Z (UTC without a zone)"));
    }

    private static Optional<Instant> read(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
