package org.vmremediator.topology;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether this process may still write for a task: the task is open here, and its stream thread was seen alive within
 * the consumer's session time-out. Past that, another instance may own the task.
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

    void renew() {
        renewedAt = nanoTime.getAsLong();
        open = true;
    }

    void release() {
        open = false;
    }

    boolean held() {
        return open && nanoTime.getAsLong() - renewedAt < validNanos;
    }
}
