package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vmremediator.policy.Samples.GOLD_1;
import static org.vmremediator.policy.Samples.GOLD_2;
import static org.vmremediator.policy.Samples.GOLD_3;
import static org.vmremediator.policy.Samples.datastore;
import static org.vmremediator.policy.Samples.placement;
import static org.vmremediator.policy.Samples.state;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limits on moves in flight: two for each datastore, eight for the vCenter. */
class ConcurrentMovesTest {
    private static final DatastoreState SOURCE = state(GOLD_1, 1000, 50);
    private static final DatastoreState TARGET = state(GOLD_2, 1000, 900);
    private static final DatastoreRef A = datastore("a");
    private static final DatastoreRef B = datastore("b");

    @Test
    void shouldWaitWhileThePresentDatastoreIsBusy() {
        assertThat(decide(moves(2, GOLD_1, A), TARGET)).isInstanceOf(Verdict.Wait.class);
        assertThat(decide(moves(2, A, GOLD_1), TARGET)).isInstanceOf(Verdict.Wait.class);
        assertThat(decide(moves(1, GOLD_1, A), TARGET)).isInstanceOf(Verdict.Act.class);
    }

    @Test
    void shouldWaitWhileTheVCenterIsBusy() {
        assertThat(decide(moves(8, A, B), TARGET)).isInstanceOf(Verdict.Wait.class);
        assertThat(decide(moves(7, A, B), TARGET)).isInstanceOf(Verdict.Act.class);
    }

    @Test
    void shouldWaitWhileEveryDatastoreThatFitsIsBusy() {
        assertThat(decide(moves(2, GOLD_2, A), TARGET, state(GOLD_3, 1000, 10))).isInstanceOf(Verdict.Wait.class);
    }

    @Test
    void shouldTakeTheSecondBestWhileTheBestIsBusyAndSaySo() {
        Verdict verdict = decide(moves(2, GOLD_2, A), TARGET, state(GOLD_3, 1000, 500));

        assertThat(((Change.Relocate) ((Verdict.Act) verdict).change()).to()).isEqualTo(GOLD_3);
        assertThat(((Verdict.Act) verdict).leftOut())
                .extracting(LeftOut::what, LeftOut::reason)
                .containsExactly(tuple("gold-1", "current"), tuple("gold-2", "busy"));
    }

    @Test
    void shouldNotTakeTheSecondBestWithoutAGainButWaitForTheBest() {
        DatastoreState full = state(GOLD_1, 1000, 400);
        VmPlacement placement = placement(full, TARGET, state(GOLD_3, 1000, 560));

        assertThat(decide(placement, moves(2, GOLD_2, A))).isInstanceOf(Verdict.Wait.class);
    }

    @Test
    void shouldNotWaitForWhatWouldNotHelp() {
        VmPlacement noRoom = placement(SOURCE, state(GOLD_2, 1000, 10));
        VmPlacement noGain = placement(state(GOLD_1, 1000, 900), TARGET);

        assertThat(reasonOf(decide(noRoom, moves(8, GOLD_1, A)))).isEqualTo(Reason.NO_DATASTORE);
        assertThat(reasonOf(decide(noGain, moves(8, GOLD_1, A)))).isEqualTo(Reason.NO_IMPROVEMENT);
    }

    private static Verdict decide(MovesInFlight moves, DatastoreState... candidates) {
        DatastoreState[] all = new DatastoreState[candidates.length + 1];
        all[0] = SOURCE;
        System.arraycopy(candidates, 0, all, 1, candidates.length);
        return decide(placement(all), moves);
    }

    private static Verdict decide(VmPlacement placement, MovesInFlight moves) {
        return RelocationPolicy.decide(
                Samples.trigger(TriggerKind.STORAGE_ALARM),
                new Observation.ForRelocation(placement, List.of()),
                RelocationPolicyTest.config(List.of(), 0.05),
                Samples.RULES,
                moves);
    }

    private static MovesInFlight moves(int count, DatastoreRef from, DatastoreRef to) {
        return new MovesInFlight(Collections.nCopies(count, new Change.Relocate(from, to, 1)));
    }

    private static Reason reasonOf(Verdict verdict) {
        return ((Verdict.Ignore) verdict).reason();
    }
}
