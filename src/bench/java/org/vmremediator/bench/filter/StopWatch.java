package org.vmremediator.bench.filter;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
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
    private volatile Optional<Used> begun = Optional.empty();
    private volatile Optional<Used> spent = Optional.empty();
    private volatile long leftAtBegin;
    private volatile long counted;
    private volatile long excess;

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
        if (begun.isEmpty() && count >= warm && leftToDo.getAsLong() <= usual) {
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
        leftAtBegin = leftToDo.getAsLong();
        counted = total - count;
        begun = Optional.of(Used.by(Thread.currentThread().getId()));
    }

    /** Once more, by the one that waits, when there was more to do than to read. */
    void end() {
        spent = begun.map(before -> Used.by(before.thread).since(before));
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
        return counted * 1e9 / spent().nanos;
    }

    /** What the reading thread has allocated for each event, whatever for. */
    double bytesPerEvent() {
        return (double) spent().allocated / counted;
    }

    /** Nanoseconds for which the reading thread was on a CPU, for each event: little of the machine's other load shows. */
    double cpuPerEvent() {
        return (double) spent().cpu / counted;
    }

    private Used spent() {
        return spent.orElseThrow(() -> new IllegalStateException("nothing was counted"));
    }

    /**
     * What a thread has used until then.
     *
     * @param nanos of time
     * @param cpu nanoseconds
     * @param allocated bytes
     */
    private record Used(long thread, long nanos, long cpu, long allocated) {
        static Used by(long thread) {
            return new Used(
                    thread,
                    System.nanoTime(),
                    THREADS.getThreadCpuTime(thread),
                    THREADS.getThreadAllocatedBytes(thread));
        }

        Used since(Used before) {
            return new Used(thread, nanos - before.nanos, cpu - before.cpu, allocated - before.allocated);
        }
    }
}
