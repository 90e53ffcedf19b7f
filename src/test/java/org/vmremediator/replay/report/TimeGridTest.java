package org.vmremediator.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Remediation;

class TimeGridTest {
    private static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");
    private final TimeGrid grid = new TimeGrid();

    @Test
    void shouldCountByTheMinuteAtFirst() {
        grid.addTrigger(BEGIN);
        grid.addTrigger(BEGIN.plusSeconds(59));
        grid.addTrigger(BEGIN.plusSeconds(120));
        grid.addPlan(BEGIN.plusSeconds(60), Remediation.TAGGING);

        List<Bucket> buckets = grid.between(BEGIN, BEGIN.plusSeconds(120));
        assertThat(buckets).extracting(Bucket::triggers).containsExactly(2L, 0L, 1L);
        assertThat(buckets)
                .extracting(bucket -> bucket.plans(Remediation.TAGGING))
                .containsExactly(0L, 1L, 0L);
    }

    @Test
    void shouldWidenRatherThanGrowAndLoseNothing() {
        int minutes = 400 * 24 * 60;
        for (int minute = 0; minute < minutes; minute += 7) {
            grid.addTrigger(BEGIN.plus(Duration.ofMinutes(minute)));
        }

        Instant end = BEGIN.plus(Duration.ofMinutes(minutes));
        List<Bucket> buckets = grid.between(BEGIN, end);
        assertThat(buckets).hasSizeLessThan(2010);
        assertThat(buckets.stream().mapToLong(Bucket::triggers).sum()).isEqualTo((minutes + 6) / 7);
        grid.fit(BEGIN, end, 240);
        assertThat(grid.between(BEGIN, end)).hasSizeBetween(2, 240);
        assertThat(grid.between(BEGIN.minus(Duration.ofDays(30)), end).stream()
                        .mapToLong(Bucket::triggers)
                        .sum())
                .isEqualTo((minutes + 6) / 7);
    }
}
