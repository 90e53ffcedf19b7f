package org.vmremediator.topology;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Whether this process may still write for a task: the task is open here, its stream thread was seen alive within the
 * consumer's session time-out, and the group's coordinator has confirmed that thread as a member for as long. Past that,
 * another instance may own the task; a lease that was lost in the thread's sleep is not taken up again but given up, with
 * the task.
 *
 * <p>Threading: the stream thread renews and releases; the threads that call vCenter ask.
 */
final class TaskLease {
    private final LongSupplier nanoTime;
    private final long validNanos;
    private final Predicate<String> members;
    private volatile String streamThread = "";
    private volatile long renewedAt;
    private volatile boolean open;

    /**
     * Not held before it is opened.
     *
     * @param members whether a stream thread, by its name, is a member of the group for certain
     */
    TaskLease(Duration valid, LongSupplier nanoTime, Predicate<String> members) {
        this.validNanos = valid.toNanos();
        this.nanoTime = nanoTime;
        this.members = members;
    }

    /** The task was opened, on the stream thread that calls this. */
    void open() {
        renewedAt = nanoTime.getAsLong();
        streamThread = Thread.currentThread().getName();
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
        return open && nanoTime.getAsLong() - renewedAt < validNanos && members.test(streamThread);
    }
}
