package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.policy.Samples.CREATED;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Freshness}, {@link Cooldown} and {@link SourceOrder}, at their edges. */
class EventTimeTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void shouldBeStaleOnceOlderThanMaxAge() {
        assertThat(Freshness.stale(CREATED, HOUR, CREATED.plus(HOUR))).isFalse();
        assertThat(Freshness.stale(CREATED, HOUR, CREATED.plus(HOUR).plusNanos(1)))
                .isTrue();
        assertThat(Freshness.stale(CREATED, HOUR, CREATED.minus(HOUR))).isFalse();
        assertThat(Freshness.stale(Instant.MIN, HOUR, CREATED)).isTrue();
    }

    @Test
    void shouldTolerateFiveMinutesOfSkew() {
        Instant now = CREATED.minus(Duration.ofMinutes(5));

        assertThat(Freshness.clockSkew(CREATED, now)).isFalse();
        assertThat(Freshness.clockSkew(CREATED, now.minusNanos(1))).isTrue();
        assertThat(Freshness.clockSkew(CREATED, CREATED.plus(HOUR))).isFalse();
        assertThat(Freshness.clockSkew(Instant.MAX, now)).isTrue();
    }

    @Test
    void shouldCoolDownUntilJustTheCooldownHasPassed() {
        Optional<Instant> last = Optional.of(CREATED);

        assertThat(Cooldown.inCooldown(last, CREATED.plus(HOUR).minusNanos(1), HOUR))
                .isTrue();
        assertThat(Cooldown.inCooldown(last, CREATED.plus(HOUR), HOUR)).isFalse();
        assertThat(Cooldown.inCooldown(Optional.empty(), CREATED, HOUR)).isFalse();
    }

    @Test
    void shouldKnowNoCooldownOfZero() {
        assertThat(Cooldown.inCooldown(Optional.of(CREATED), CREATED.minusSeconds(1), Duration.ZERO))
                .isFalse();
    }

    @Test
    void shouldBeSupersededOnlyByALaterTrigger() {
        assertThat(SourceOrder.superseded(Optional.of(CREATED), CREATED.minusNanos(1)))
                .isTrue();
        assertThat(SourceOrder.superseded(Optional.of(CREATED), CREATED)).isFalse();
        assertThat(SourceOrder.superseded(Optional.of(CREATED), CREATED.plusNanos(1)))
                .isFalse();
        assertThat(SourceOrder.superseded(Optional.empty(), CREATED)).isFalse();
    }
}
