package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplayProgressTest {
    private final StringWriter err = new StringWriter();
    private long nanos = Long.MAX_VALUE - 1;
    private boolean stopped;

    @Test
    void shouldWriteALineEveryFiveSecondsWhereThereIsNoTerminal() {
        ReplayProgress progress = progress(false);

        after(Duration.ofMillis(4999), progress, 10, 400);
        assertThat(err.toString()).isEmpty();
        after(Duration.ofMillis(1), progress, 25, 1_000_000);
        after(Duration.ofSeconds(4), progress, 30, 1_100_000);
        after(Duration.ofSeconds(1), progress, 50, 2_000_000);
        progress.end();

        assertThat(err.toString().lines())
                .containsExactly(
                        "25 %  1,000,000 records  200,000/s  15 s left",
                        "50 %  2,000,000 records  200,000/s  10 s left");
    }

    @Test
    void shouldWriteABarOverItselfOnATerminalAndTakeItAway() {
        ReplayProgress progress = progress(true);

        after(Duration.ofMillis(199), progress, 1, 10);
        assertThat(err.toString()).isEmpty();
        after(Duration.ofMillis(1), progress, 50, 1000);
        assertThat(err.toString())
                .isEqualTo("\r[###############...............]  50 %  1,000 records  5,000/s  0 s left\u001b[K");
        progress.end();

        assertThat(err.toString()).endsWith("left\u001b[K\r\u001b[K").doesNotContain("\n");
    }

    @Test
    void shouldSayHowLongItWillTakeAsSoonAsItIsKnown() {
        ReplayProgress progress = progress(false);

        after(Duration.ofSeconds(5), progress, 0, 0);
        after(Duration.ofSeconds(5), progress, 5, 10);
        after(Duration.ofSeconds(5), progress, 100, 11);

        assertThat(err.toString().lines())
                .containsExactly(
                        "0 %  0 records  0/s  ? left",
                        "5 %  10 records  1/s  3 min 10 s left", "100 %  11 records  1/s  0 s left");
    }

    @Test
    void shouldBeDoneWithNothing() {
        nanos += Duration.ofSeconds(5).toNanos();
        ReplayProgress progress = progress(true);
        nanos += Duration.ofSeconds(5).toNanos();

        progress.goOn(0, 0, 0);

        assertThat(err.toString()).contains("[##############################] 100 %");
    }

    @Test
    void shouldGoOnUntilSomebodyAsksToStop() {
        ReplayProgress progress = progress(false);

        assertThat(progress.goOn(1, 100, 1)).isTrue();
        assertThat(err.toString()).as("too early").isEmpty();
        stopped = true;
        assertThat(progress.goOn(1, 100, 1)).isFalse();
    }

    private ReplayProgress progress(boolean terminal) {
        return new ReplayProgress(new PrintWriter(err), terminal, () -> nanos, () -> stopped);
    }

    /** Out of 100. */
    private void after(Duration more, ReplayProgress progress, long done, long records) {
        nanos += more.toNanos();
        progress.goOn(done, 100, records);
    }
}
