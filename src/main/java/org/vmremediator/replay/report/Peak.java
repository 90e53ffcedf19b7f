package org.vmremediator.replay.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The hour with the most of something; what is added comes in the order of time. Not thread-safe. */
final class Peak {
    private Instant hour = Instant.EPOCH;
    private long inHour;
    private Instant busiest = Instant.EPOCH;
    private long most;

    void add(Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.HOURS);
        inHour = now.equals(hour) ? inHour + 1 : 1;
        hour = now;
        if (inHour > most) {
            most = inHour;
            busiest = now;
        }
    }

    long most() {
        return most;
    }

    /** When that hour began. */
    Instant busiest() {
        return busiest;
    }
}
