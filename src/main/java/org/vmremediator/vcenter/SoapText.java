package org.vmremediator.vcenter;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;

/** Reads the simple types of XML Schema that vSphere uses, and its enums. */
final class SoapText {
    private static final Map<Class<?>, Function<String, Object>> PARSERS = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(Boolean.class, SoapText::bool),
            Map.entry(boolean.class, SoapText::bool),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(int.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(long.class, Long::valueOf),
            Map.entry(Short.class, Short::valueOf),
            Map.entry(short.class, Short::valueOf),
            Map.entry(Byte.class, Byte::valueOf),
            Map.entry(byte.class, Byte::valueOf),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(double.class, Double::valueOf),
            Map.entry(Float.class, Float::valueOf),
            Map.entry(float.class, Float::valueOf),
            Map.entry(Calendar.class, SoapText::calendar));

    private SoapText() {}

    static boolean reads(Class<?> type) {
        return type.isEnum() || PARSERS.containsKey(type);
    }

    /** Empty for an unknown enum constant. */
    static Optional<Object> parse(Class<?> type, String text) throws XMLStreamException {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object.class::cast)
                    .filter(constant -> constant.toString().equals(text))
                    .findFirst();
        }
        try {
            return Optional.of(PARSERS.get(type).apply(type == String.class ? text : text.strip()));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new XMLStreamException("no " + type.getSimpleName() + ": " + text, e);
        }
    }

    private static boolean bool(String text) {
        return text.equals("true") || text.equals("1");
    }

    /** A time without a zone is UTC, as vCenter's are. */
    private static Calendar calendar(String text) {
        TemporalAccessor time =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        OffsetDateTime instant =
                time instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : (OffsetDateTime) time;
        return GregorianCalendar.from(instant.toZonedDateTime());
    }
}
