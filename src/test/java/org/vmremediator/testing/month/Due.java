package org.vmremediator.testing.month;

import java.time.Instant;

/** Something that happens to a VM at a time: an event, or the beginning of its next episode. */
record Due(Instant at, long order, MonthVm vm, Kind kind, String alarm, String from, String to)
        implements Comparable<Due> {

    /** What happens. */
    enum Kind {
        ALARM,
        POWERED_OFF,
        POWERED_ON,
        EPISODE
    }

    @Override
    public int compareTo(Due other) {
        int byTime = at.compareTo(other.at);
        return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
}
