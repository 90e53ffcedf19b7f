package org.vmremediator.bench.filter;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts events, and takes the time from the last of those that warm the JVM up to the last of all. Where events leave something to
 * do, the time begins when no more of it is left than usual, and ends when as much is left as when it began.
 *
 * <p>Threading: one thread counts, another one waits.
 */
final class StopWatch {
    private static final long PATIENCE_MINUTES = 10;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long warm;
    private final long total;
    private final CountDownLatch read = new CountDownLatch(1);
    private LongSupplier leftToDo = () -> 0;
    private long usual;
    private long count;
    private volatile boolean hasBegun;
    private volatile long leftAtBegin;
    private volatile long counted;
    private volatile long thread;
    private volatile long allocatedBefore;
    private volatile long cpuBefore;
    private volatile long begun;
    private volatile long ended;
    private volatile long excess;
    private volatile long allocated;
    private volatile long cpu;

    StopWatch(Load load) {
        warm = load.warmUp();
        total = load.total();
    }

    void event() {
        events(1);
    }

    /** Some at once, a poll's say: the first of what counts may be counted among the last that warm up. */
    void events(int some) {
        long before = count;
        count += some;
        if (!hasBegun && count >= warm && leftToDo.getAsLong() <= usual) {
            begin();
        }
        if (before < total && count >= total) {
            end();
            read.countDown();
        }
        if (count > total) {
            excess = count - total;
        }
    }

    /**
     * To be called before anything is counted.
     *
     * @param left how much of what the events so far have brought about is not done
     * @param atMost how much of it may be left when the time begins
     */
    void mind(LongSupplier left, long atMost) {
        leftToDo = left;
        usual = atMost;
    }

    /** Whether no more is left to do than when the time began. */
    boolean isDone() {
        return leftToDo.getAsLong() <= leftAtBegin;
    }

    private void begin() {
        hasBegun = true;
        leftAtBegin = leftToDo.getAsLong();
        counted = total - count;
        thread = Thread.currentThread().getId();
        allocatedBefore = THREADS.getThreadAllocatedBytes(thread);
        cpuBefore = THREADS.getThreadCpuTime(thread);
        begun = System.nanoTime();
    }

    /** Once more, by the one that waits, when there was more to do than to read. */
    void end() {
        if (!hasBegun) {
            return;
        }
        allocated = THREADS.getThreadAllocatedBytes(thread) - allocatedBefore;
        cpu = THREADS.getThreadCpuTime(thread) - cpuBefore;
        ended = System.nanoTime();
    }

    void awaitLast() throws InterruptedException {
        if (!read.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("only " + count + " of " + total + " events were read");
        }
    }

    /** Events per second. */
    double rate() {
        if (excess > 0) {
            throw new IllegalStateException(excess + " events too many were read");
        }
        if (counted < (total - warm) / 2) {
            throw new IllegalStateException("what the warm-up had left to do took too long: of " + (total - warm)
                    + " only " + counted + " would count");
        }
        return counted * 1e9 / (ended - begun);
    }

    /** What the reading thread has allocated for each event, whatever for. */
    double bytesPerEvent() {
        return (double) allocated / counted;
    }

    /** Nanoseconds for which the reading thread was on a CPU, for each event: little of the machine's other load shows. */
    double cpuPerEvent() {
        return (double) cpu / counted;
    }
}
