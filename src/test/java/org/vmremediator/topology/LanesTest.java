package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vmremediator.policy.VmKey;

class LanesTest {
    private static final VmKey VM = new VmKey("lab", "vm-1");
    private final Lanes lanes = new Lanes();

    @Test
    void shouldMakeTheFirstOfALaneItsHeadAndNoOther() {
        assertThat(lanes.add(VM, 7)).isTrue();
        assertThat(lanes.add(VM, 8)).isFalse();
        assertThat(lanes.add(new VmKey("other", "vm-1"), 9)).isTrue();
    }

    @Test
    void shouldGiveTheTurnToTheNextInOrder() {
        lanes.add(VM, 7);
        lanes.add(VM, 8);
        lanes.add(VM, 9);

        assertThat(lanes.finish(VM, 7)).contains(8L);
        assertThat(lanes.finish(VM, 8)).contains(9L);
        assertThat(lanes.finish(VM, 9)).isEmpty();
        assertThat(lanes.size()).isZero();
        assertThat(lanes.add(VM, 10)).isTrue();
    }

    @Test
    void shouldPassOverWhatItDoesNotHold() {
        lanes.add(VM, 7);

        assertThat(lanes.finish(VM, 3)).isEmpty();
        assertThat(lanes.size()).isEqualTo(1);
    }
}
