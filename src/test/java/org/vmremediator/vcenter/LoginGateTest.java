package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vmremediator.testing.SteppingClock;
import org.vmremediator.vcenter.VCenterFault.Kind;

class LoginGateTest {
    private final SteppingClock clock = new SteppingClock();
    private final LoginGate gate = new LoginGate(clock);

    @Test
    void shouldPauseTwiceAsLongAfterEachRefusalUpToFiveMinutes() {
        for (int seconds : new int[] {30, 60, 120, 240, 300, 300}) {
            gate.refused(refusal());
            assertClosed();
            clock.advance(Duration.ofSeconds(seconds - 1));
            assertClosed();
            clock.advance(Duration.ofSeconds(1));
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
        clock.advance(Duration.ofSeconds(30));
        assertThatCode(gate::check).doesNotThrowAnyException();
    }

    private void assertClosed() {
        assertThatThrownBy(gate::check).isInstanceOf(VCenterException.class).hasMessageContaining("InvalidLogin");
    }

    private static VCenterException refusal() {
        return Faults.of(Kind.NO_PERMISSION, "InvalidLogin", "no");
    }
}
