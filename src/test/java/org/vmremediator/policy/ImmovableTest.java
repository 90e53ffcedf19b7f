package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.policy.RelocationPolicyTest.SOURCE;
import static org.vmremediator.policy.RelocationPolicyTest.decide;
import static org.vmremediator.policy.RelocationPolicyTest.reasonOf;
import static org.vmremediator.policy.RelocationPolicyTest.targetOf;
import static org.vmremediator.policy.Samples.GOLD_1;
import static org.vmremediator.policy.Samples.GOLD_2;
import static org.vmremediator.policy.Samples.GOLD_3;
import static org.vmremediator.policy.Samples.placed;
import static org.vmremediator.policy.Samples.placement;
import static org.vmremediator.policy.Samples.state;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The VMs that stay where they are, whatever room there is elsewhere. */
class ImmovableTest {
    @Test
    void shouldNotMoveAVmOnSeveralDatastores() {
        assertThat(reasonOf(decide(placed(List.of(GOLD_1, GOLD_2), SOURCE, state(GOLD_3, 1000, 900)))))
                .isEqualTo(Reason.SEVERAL_DATASTORES);
        assertThat(targetOf(decide(placed(List.of(GOLD_1, GOLD_1), SOURCE, state(GOLD_3, 1000, 900)))))
                .isEqualTo("gold-3");
    }

    @Test
    void shouldNotMoveAVmWhoseDatastoreIsUnknown() {
        assertThat(reasonOf(decide(placed(List.of(), state(GOLD_2, 1000, 900)))))
                .isEqualTo(Reason.NO_DATASTORE);
        assertThat(reasonOf(decide(placement(state(GOLD_2, 1000, 900))))).isEqualTo(Reason.NO_DATASTORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SNAPSHOTS",
                "LINKED_CLONE",
                "RAW_DEVICE_MAPPING",
                "INDEPENDENT_DISK",
                "SHARED_DISK",
                "BUS_SHARING",
                "ENCRYPTED",
                "PASSTHROUGH",
                "CONSOLIDATION_NEEDED",
                "TOOLS_INSTALLER_MOUNTED"
            })
    void shouldNotMoveWhatAMoveWouldChange(Reason reason) {
        VmPlacement plain = placement(SOURCE, state(GOLD_2, 1000, 900));
        VmPlacement special = new VmPlacement(
                plain.vm(),
                plain.homeAndDisks(),
                plain.committedBytes(),
                plain.swapBytes(),
                plain.uncommittedBytes(),
                reason == Reason.SNAPSHOTS,
                reason == Reason.LINKED_CLONE,
                reason == Reason.RAW_DEVICE_MAPPING,
                reason == Reason.INDEPENDENT_DISK,
                new Hindrances(
                        reason == Reason.SHARED_DISK,
                        reason == Reason.BUS_SHARING,
                        reason == Reason.ENCRYPTED,
                        reason == Reason.PASSTHROUGH,
                        reason == Reason.CONSOLIDATION_NEEDED,
                        reason == Reason.TOOLS_INSTALLER_MOUNTED),
                plain.connectedHosts(),
                plain.datastores());

        assertThat(reasonOf(decide(special))).isEqualTo(reason);
    }
}
