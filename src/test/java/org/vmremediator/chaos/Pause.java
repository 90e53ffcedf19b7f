package org.vmremediator.chaos;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets time pass where a test is about the passing of time, and no condition can be waited for. */
final class Pause {
    private Pause() {}

    static void of(Duration duration) {
        long until = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
