package org.vmremediator.bench.site;

import java.util.concurrent.locks.LockSupport;

/** Does things at an even rate; what was late is made up for. Not thread-safe. */
public final class Pace {
    private final double nanosBetween;
    private final long begun = System.nanoTime();
    private long count;

    public Pace(double perSecond) {
        nanosBetween = 1e9 / perSecond;
    }

    /** Waits until it is time for the next. */
    public void next() {
        long due = begun + (long) (count++ * nanosBetween);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
