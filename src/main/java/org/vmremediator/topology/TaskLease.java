package org.vmremediator.topology;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether this process may still write for a task: the task is open here, and its stream thread was seen alive within
 * the consumer's session time-out. Past that, another instance may own the task; a lease that was lost in its sleep is
 * not taken up again but given up, with the task.
 *
 * <p>Threading: the stream thread renews and releases; the threads that call vCenter ask.
 */
final class TaskLease {
    private final LongSupplier nanoTime;
    private final long validNanos;
    private volatile long renewedAt;
    private volatile boolean open;

    TaskLease(Duration valid, LongSupplier nanoTime) {
        this.validNanos = valid.toNanos();
        this.nanoTime = nanoTime;
    }

    /** The task was opened. */
    void open() {
        renewedAt = nanoTime.getAsLong();
        open = true;
    }

    /** The stream thread is alive; returns false, and renews nothing, when it was away for too long. */
    boolean renew() {
        long now = nanoTime.getAsLong();
        if (now - renewedAt >= validNanos) {
            return false;
        }
        renewedAt = now;
        return true;
    }

    void release() {
        open = false;
    }

    boolean held() {
        return open && nanoTime.getAsLong() - renewedAt < validNanos;
    }
}
