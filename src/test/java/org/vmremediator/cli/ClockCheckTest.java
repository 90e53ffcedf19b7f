package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.vmremediator.cli.Finding.Level;

class ClockCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final ClockCheck check = new ClockCheck(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldTolerateAMinuteEitherWay() {
        assertThat(check.finding("lab", () -> NOW.plusSeconds(60)).level()).isEqualTo(Level.OK);
        assertThat(check.finding("lab", () -> NOW.minusSeconds(60)).level()).isEqualTo(Level.OK);
    }

    @Test
    void shouldWarnOfMore() {
        assertThat(check.finding("lab", () -> NOW.plusSeconds(61)).toString())
                .startsWith("WARN  vcenter lab, clock: is 61 s ahead of ours; ");
        assertThat(check.finding("lab", () -> NOW.minusSeconds(3_600)).toString())
                .startsWith("WARN  vcenter lab, clock: is 3600 s behind ours; ");
    }
}
