package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.vmremediator.vcenter.VCenterFault.Kind;

class LoginGateTest {
    private final SteppingClock clock = new SteppingClock();
    private final LoginGate gate = new LoginGate(clock);

    @Test
    void shouldPauseTwiceAsLongAfterEachRefusalUpToFiveMinutes() {
        for (int seconds : new int[] {30, 60, 120, 240, 300, 300}) {
            gate.refused(refusal());
            assertClosed();
            clock.step(Duration.ofSeconds(seconds - 1));
            assertClosed();
            clock.step(Duration.ofSeconds(1));
            assertThatCode(gate::check).doesNotThrowAnyException();
        }
    }

    @Test
    void shouldForgetRefusalsWhenALoginIsAccepted() {
        gate.refused(refusal());
        gate.refused(refusal());
        gate.accepted();
        assertThatCode(gate::check).doesNotThrowAnyException();

        gate.refused(refusal());
        clock.step(Duration.ofSeconds(30));
        assertThatCode(gate::check).doesNotThrowAnyException();
    }

    private void assertClosed() {
        assertThatThrownBy(gate::check).isInstanceOf(VCenterException.class).hasMessageContaining("InvalidLogin");
    }

    private static VCenterException refusal() {
        return Faults.of(Kind.NO_PERMISSION, "InvalidLogin", "no");
    }

    /** Stands still until it is stepped. */
    private static final class SteppingClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void step(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
