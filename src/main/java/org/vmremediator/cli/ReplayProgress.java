package org.vmremediator.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.vmremediator.replay.Progress;

/** Says how far a replay has come: a bar on a terminal, else a line every few seconds. */
final class ReplayProgress implements Progress {
    private static final int WIDTH = 30;
    private static final Duration BAR = Duration.ofMillis(200);
    private static final Duration LINE = Duration.ofSeconds(5);

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final BooleanSupplier stopped;
    private final long begun;
    private long due;

    /**
     * Begins now.
     *
     * @param terminal whether a line can be written over
     * @param nanos a clock as {@link System#nanoTime}
     * @param stopped whether somebody has asked to stop
     */
    ReplayProgress(PrintWriter err, boolean terminal, LongSupplier nanos, BooleanSupplier stopped) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        this.stopped = stopped;
        begun = nanos.getAsLong();
        due = begun + interval();
    }

    @Override
    public boolean goOn(long done, long total, long records) {
        long now = nanos.getAsLong();
        if (now - due >= 0) {
            due = now + interval();
            show(text(done, total, records, Duration.ofNanos(now - begun)));
        }
        return !stopped.getAsBoolean();
    }

    private long interval() {
        return (terminal ? BAR : LINE).toNanos();
    }

    private void show(String text) {
        if (terminal) {
            err.print("\r" + text + "\u001b[K");
            err.flush();
        } else {
            err.println(text);
        }
    }

    private String text(long done, long total, long records, Duration took) {
        double share = total == 0 ? 1 : (double) done / total;
        double seconds = Math.max(1, took.toMillis()) / 1000.0;
        String left = share <= 0 ? "?" : words(Duration.ofSeconds((long) (seconds / share - seconds)));
        String figures = String.format(
                Locale.ROOT, "%3.0f %%  %,d records  %,.0f/s  %s left", 100 * share, records, records / seconds, left);
        return terminal ? bar(share) + " " + figures : figures.strip();
    }

    private static String bar(double share) {
        int full = (int) Math.min(WIDTH, share * WIDTH);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }

    private static String words(Duration left) {
        return left.toMinutes() > 0
                ? left.toMinutes() + " min " + left.toSecondsPart() + " s"
                : left.toSeconds() + " s";
    }

    /** Takes the bar away. */
    void end() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
