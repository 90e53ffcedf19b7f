package org.vmremediator.bench.filter;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Counts events, and takes the time from the first fifth of them (until then the JVM warms up) to the last.
 *
 * <p>Threading: one thread counts, another one waits.
 */
final class StopWatch {
    private static final long PATIENCE_MINUTES = 10;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long warm;
    private final long total;
    private final CountDownLatch read = new CountDownLatch(1);
    private long count;
    private long allocatedBefore;
    private long cpuBefore;
    private volatile long begun;
    private volatile long ended;
    private volatile long excess;
    private volatile long allocated;
    private volatile long cpu;

    StopWatch(long total) {
        this.total = total;
        warm = Math.max(total / 5, 1);
    }

    void event() {
        count++;
        if (count == warm) {
            allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
            cpuBefore = THREADS.getCurrentThreadCpuTime();
            begun = System.nanoTime();
        } else if (count == total) {
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
            cpu = THREADS.getCurrentThreadCpuTime() - cpuBefore;
            ended = System.nanoTime();
            read.countDown();
        } else if (count > total) {
            excess = count - total;
        }
    }

    void awaitLast() throws InterruptedException {
        if (!read.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("only " + count + " of " + total + " events were read");
        }
    }

    /** More had to be done than to read. */
    void end() {
        ended = System.nanoTime();
    }

    /** Events per second. */
    double rate() {
        if (excess > 0) {
            throw new IllegalStateException(excess + " events too many were read");
        }
        return (total - warm) * 1e9 / (ended - begun);
    }

    /** What the reading thread has allocated for each event, whatever for. */
    double bytesPerEvent() {
        return (double) allocated / (total - warm);
    }

    /** Nanoseconds for which the reading thread was on a CPU, for each event: little of the machine's other load shows. */
    double cpuPerEvent() {
        return (double) cpu / (total - warm);
    }
}
