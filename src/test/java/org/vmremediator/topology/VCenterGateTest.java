package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.vmremediator.config.RetriesConfig;

class VCenterGateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final VCenterGate gate =
            new VCenterGate(new Backoff(new RetriesConfig(5, Duration.ofSeconds(1), Duration.ofSeconds(30))));

    @Test
    void shouldStandOpenAtFirst() {
        assertThat(gate.limit(NOW, 128)).isEqualTo(128);
    }

    @Test
    void shouldStartNothingWhileHeldAndThenOneProbe() {
        Instant until = gate.away(NOW);

        assertThat(until).isAfter(NOW);
        assertThat(gate.limit(NOW, 128)).isZero();
        assertThat(gate.limit(until, 128)).isEqualTo(1);
    }

    @Test
    void shouldHoldLongerEachTimeUpToTheMaximum() {
        Instant now = NOW;
        for (int i = 0; i < 10; i++) {
            now = gate.away(now);
        }

        assertThat(Duration.between(now, gate.away(now))).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(31));
    }

    @Test
    void shouldCountFailuresOfOneMomentOnce() {
        Instant first = gate.away(NOW);

        assertThat(gate.away(NOW)).isEqualTo(first);
    }

    @Test
    void shouldOpenWideAgainAfterASuccess() {
        gate.away(NOW);
        gate.reached();

        assertThat(gate.limit(NOW, 128)).isEqualTo(128);
    }
}
