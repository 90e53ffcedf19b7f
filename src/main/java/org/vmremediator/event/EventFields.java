package org.vmremediator.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** The members that every event has, typed. */
final class EventFields {
    /** Go's zero time, and years that overflow milliseconds, are no times of an event. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private EventFields() {}

    /** @throws DefectException unless it is there and an int32 */
    static int key(Members members) {
        String key = members.require(Members.KEY).strip();
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw invalid(Members.KEY, "is no 32-bit integer");
        }
    }

    /** @throws DefectException unless it is there and an RFC 3339 time of the years 1970 to 9999 */
    static Instant createdTime(Members members) {
        Instant created = parse(members.require(Members.CREATED_TIME).strip());
        if (created.isBefore(EARLIEST) || created.isAfter(LATEST)) {
            throw invalid(Members.CREATED_TIME, "is no time of an event");
        }
        return created;
    }

    /** Absent is false. */
    static boolean isTemplate(Members members) {
        return members.text(Members.TEMPLATE)
                .map(String::strip)
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    private static Instant parse(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid(Members.CREATED_TIME, "is no RFC 3339 time");
        }
    }

    private static DefectException invalid(String path, String what) {
        return new DefectException(Defect.INVALID_MEMBER, "member " + path + " " + what);
    }
}
