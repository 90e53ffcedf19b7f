package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.policy.Samples.GOLD_1;
import static org.vmremediator.policy.Samples.GOLD_2;
import static org.vmremediator.policy.Samples.GOLD_3;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmremediator.config.Mode;
import org.vmremediator.config.RelocationConfig;

/** Storage DRS, and thin disks that grow. */
class StorageRulesTest {
    private static final DatastoreState FULL = datastore(GOLD_1, 50, 0, false);

    @Test
    void shouldLeaveAVmToStorageDrsWhereItMovesVmsByItself() {
        Verdict verdict = decide(0, false, datastore(GOLD_1, 50, 0, true), datastore(GOLD_2, 900, 0, false));

        assertThat(((Verdict.Ignore) verdict).reason()).isEqualTo(Reason.STORAGE_DRS);
    }

    @Test
    void shouldMoveNoVmIntoAPodThatStorageDrsBalances() {
        Verdict.Act act =
                (Verdict.Act) decide(0, false, FULL, datastore(GOLD_2, 900, 0, true), datastore(GOLD_3, 700, 0, false));

        assertThat(((Change.Relocate) act.change()).to()).isEqualTo(GOLD_3);
        assertThat(act.leftOut()).extracting(LeftOut::reason).contains("in-storage-drs-pod");
    }

    @ParameterizedTest
    @CsvSource({
        "580, 0, false, ok",
        "581, 0, false, no-room-for-growth",
        "0, 581, false, no-room-for-growth",
        "300, 280, false, ok",
        "300, 281, false, no-room-for-growth",
        "9999, 9999, true, ok"
    })
    void shouldWantRoomForWhatThinDisksMayStillTake(long own, long others, boolean overcommit, String code) {
        Verdict verdict = decide(own, overcommit, FULL, datastore(GOLD_2, 700, others, false));

        assertThat(verdict instanceof Verdict.Ignore ignore ? codeOf(ignore) : "ok")
                .isEqualTo(code);
    }

    private static String codeOf(Verdict.Ignore verdict) {
        return verdict.leftOut().stream()
                .filter(left -> left.what().equals(GOLD_2.name()))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static DatastoreState datastore(DatastoreRef ref, long free, long uncommitted, boolean automatedPod) {
        return new DatastoreState(
                ref, 1000, free, true, "normal", Set.of("host-1", "host-2"), uncommitted, automatedPod);
    }

    /** The VM takes 120, and its thin disks may take {@code growth} more. */
    private static Verdict decide(long growth, boolean overcommit, DatastoreState... datastores) {
        VmPlacement placement = new VmPlacement(
                Samples.vm(),
                List.of(GOLD_1),
                100,
                20,
                growth,
                false,
                false,
                false,
                false,
                Hindrances.NONE,
                Set.of("host-1", "host-2"),
                List.of(datastores));
        return RelocationPolicy.decide(
                Samples.trigger(TriggerKind.STORAGE_ALARM),
                new Observation.ForRelocation(placement, List.of()),
                config(overcommit),
                Samples.RULES,
                MovesInFlight.NONE);
    }

    private static RelocationConfig config(boolean overcommit) {
        Duration hour = Duration.ofHours(1);
        List<List<String>> groups = List.of(List.of("gold-*"));
        return new RelocationConfig(
                true, Mode.ENFORCE, hour, hour, List.of(), groups, List.of(), 0.2, 0.05, overcommit, 2, 8);
    }
}
