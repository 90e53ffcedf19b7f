package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vmremediator.policy.Samples.GOLD_1;
import static org.vmremediator.policy.Samples.GOLD_2;
import static org.vmremediator.policy.Samples.GOLD_3;
import static org.vmremediator.policy.Samples.OPT_OUT_TAG;
import static org.vmremediator.policy.Samples.datastore;
import static org.vmremediator.policy.Samples.placed;
import static org.vmremediator.policy.Samples.placement;
import static org.vmremediator.policy.Samples.state;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmremediator.config.Mode;
import org.vmremediator.config.RelocationConfig;

/** The sentences about relocation, one by one. The VM needs 120: 100 committed and 20 of swap. */
class RelocationPolicyTest {
    static final DatastoreState SOURCE = state(GOLD_1, 1000, 50);
    private static final List<List<String>> GROUPS = List.of(List.of("gold-*"), List.of("silver-?"));

    @Test
    void shouldMoveToTheMostFreeShareAfterTheMoveAndCountCommittedAndSwap() {
        Verdict verdict = decide(placement(SOURCE, state(GOLD_2, 10_000, 5000), state(GOLD_3, 1000, 700)));

        assertThat(verdict).isInstanceOf(Verdict.Act.class);
        assertThat(((Verdict.Act) verdict).change()).isEqualTo(new Change.Relocate(GOLD_1, GOLD_3, 120));
    }

    @Test
    void shouldBreakTiesByName() {
        assertThat(targetOf(decide(placement(SOURCE, state(GOLD_3, 1000, 700), state(GOLD_2, 1000, 700)))))
                .isEqualTo("gold-2");
    }

    @Test
    void shouldReportTheCandidatesThatFellOutOfAMove() {
        DatastoreState silver = state(datastore("silver-1"), 1000, 900);

        assertThat(((Verdict.Act) decide(placement(SOURCE, silver, state(GOLD_2, 1000, 700)))).leftOut())
                .extracting(LeftOut::what, LeftOut::reason)
                .containsExactly(tuple("gold-1", "current"), tuple("silver-1", "other-group"));
    }

    @ParameterizedTest
    @CsvSource({
        "silver-1, other-group",
        "bronze-1, other-group",
        "Gold-9, other-group",
        "gold-x, excluded",
        "gold-2, ok"
    })
    void shouldStayInTheGroupAndOffTheExcluded(String name, String code) {
        assertThat(fateOf(state(datastore(name), 1000, 900))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "false, normal, inaccessible",
        "true, enteringMaintenance, maintenance",
        "true, inMaintenance, maintenance"
    })
    void shouldNotMoveToWhatIsOutOfService(boolean accessible, String maintenance, String code) {
        DatastoreState candidate =
                new DatastoreState(GOLD_2, 1000, 900, accessible, maintenance, Set.of("host-1", "host-2"), 0, false);

        assertThat(fateOf(candidate)).isEqualTo(code);
    }

    @Test
    void shouldWantTheCandidateOnEveryConnectedHostThatCanUseThePresentOne() {
        DatastoreState onOneHost = new DatastoreState(GOLD_2, 1000, 900, true, "normal", Set.of("host-1"), 0, false);
        DatastoreState sourceOnOneHost =
                new DatastoreState(GOLD_1, 1000, 50, true, "normal", Set.of("host-1"), 0, false);
        DatastoreState sourceOnDisconnected =
                new DatastoreState(GOLD_1, 1000, 50, true, "normal", Set.of("host-1", "host-9"), 0, false);
        DatastoreState sourceNowhere = new DatastoreState(GOLD_1, 1000, 50, true, "normal", Set.of(), 0, false);

        assertThat(fateOf(SOURCE, onOneHost, MovesInFlight.NONE)).isEqualTo("not-on-every-host");
        assertThat(fateOf(sourceOnOneHost, onOneHost, MovesInFlight.NONE)).isEqualTo("ok");
        assertThat(fateOf(sourceOnDisconnected, onOneHost, MovesInFlight.NONE)).isEqualTo("ok");
        assertThat(fateOf(sourceNowhere, onOneHost, MovesInFlight.NONE)).isEqualTo("not-on-every-host");
    }

    @ParameterizedTest
    @CsvSource({"119, no-room", "120, below-headroom", "319, below-headroom", "320, ok"})
    void shouldWantRoomForTheVmAndTheHeadroomAfterwards(long free, String code) {
        assertThat(fateOf(state(GOLD_2, 1000, free))).isEqualTo(code);
    }

    @Test
    void shouldFindNoRoomOnADatastoreWithoutCapacity() {
        assertThat(fateOf(state(GOLD_2, 0, 0))).isEqualTo("no-room");
    }

    @Test
    void shouldCountMovesInFlightAsSpaceTaken() {
        MovesInFlight arriving = moves(new Change.Relocate(datastore("other"), GOLD_2, 1));

        assertThat(fateOf(SOURCE, state(GOLD_2, 1000, 321), arriving)).isEqualTo("ok");
        assertThat(fateOf(SOURCE, state(GOLD_2, 1000, 320), arriving)).isEqualTo("below-headroom");
    }

    @Test
    void shouldNotCountSpaceAsFreeThatAMoveHasYetToLeave() {
        MovesInFlight leaving = moves(new Change.Relocate(GOLD_2, datastore("other"), 500));

        assertThat(fateOf(SOURCE, state(GOLD_2, 1000, 319), leaving)).isEqualTo("below-headroom");
    }

    @ParameterizedTest
    @CsvSource({"0.05, 321, true", "0.05, 320, false", "0, 1000, false"})
    void shouldNotMoveForLessThanTheAskedGain(double minImprovement, long sourceFree, boolean ignored) {
        // The target has 370/1000 free after the move, or 37 %.
        DatastoreState source = state(GOLD_1, 1000, sourceFree);
        Verdict verdict =
                decide(placement(source, state(GOLD_2, 1000, 490)), config(GROUPS, minImprovement), MovesInFlight.NONE);

        if (ignored) {
            assertThat(reasonOf(verdict)).isEqualTo(Reason.NO_IMPROVEMENT);
        } else {
            assertThat(targetOf(verdict)).isEqualTo("gold-2");
        }
    }

    @Test
    void shouldNotMoveASecondVmWhereTheFirstOnesMoveHelpsEnough() {
        MovesInFlight leaving = moves(new Change.Relocate(GOLD_1, GOLD_3, 600));

        assertThat(reasonOf(decide(placement(SOURCE, state(GOLD_2, 1000, 700)), config(GROUPS, 0.05), leaving)))
                .isEqualTo(Reason.NO_IMPROVEMENT);
    }

    @Test
    void shouldListEveryCandidateWithItsReasonWhenNoneFits() {
        Verdict verdict = decide(placement(SOURCE, state(GOLD_2, 1000, 10), state(datastore("silver-1"), 1000, 900)));

        assertThat(reasonOf(verdict)).isEqualTo(Reason.NO_DATASTORE);
        assertThat(((Verdict.Ignore) verdict).leftOut())
                .extracting(LeftOut::what, LeftOut::reason)
                .containsExactly(
                        tuple("gold-1", "current"), tuple("gold-2", "no-room"), tuple("silver-1", "other-group"));
    }

    @Test
    void shouldNotMoveFromADatastoreOutsideEveryGroup() {
        DatastoreRef bronze = datastore("bronze-1");

        assertThat(reasonOf(decide(placed(List.of(bronze), state(bronze, 1000, 50), state(GOLD_2, 1000, 900)))))
                .isEqualTo(Reason.NO_GROUP);
    }

    @Test
    void shouldTakeAllDatastoresAsOneGroupWithoutGroups() {
        DatastoreState bronze = state(datastore("bronze-1"), 1000, 900);

        assertThat(targetOf(decide(placement(SOURCE, bronze), config(List.of(), 0.05), MovesInFlight.NONE)))
                .isEqualTo("bronze-1");
    }

    @Test
    void shouldSkipAVmThatOptedOut() {
        Observation.ForRelocation seen =
                new Observation.ForRelocation(placement(SOURCE, state(GOLD_2, 1000, 900)), List.of(OPT_OUT_TAG));

        assertThat(reasonOf(decide(seen, config(GROUPS, 0.05), MovesInFlight.NONE)))
                .isEqualTo(Reason.OPT_OUT);
    }

    static Verdict decide(VmPlacement placement) {
        return decide(placement, config(GROUPS, 0.05), MovesInFlight.NONE);
    }

    private static Verdict decide(VmPlacement placement, RelocationConfig config, MovesInFlight moves) {
        return decide(new Observation.ForRelocation(placement, List.of()), config, moves);
    }

    private static Verdict decide(Observation.ForRelocation seen, RelocationConfig config, MovesInFlight moves) {
        return RelocationPolicy.decide(Samples.trigger(TriggerKind.STORAGE_ALARM), seen, config, Samples.RULES, moves);
    }

    private static String fateOf(DatastoreState candidate) {
        return fateOf(SOURCE, candidate, MovesInFlight.NONE);
    }

    /** The code of the only candidate, or ok when the VM would move there. */
    private static String fateOf(DatastoreState source, DatastoreState candidate, MovesInFlight moves) {
        Verdict verdict = decide(placement(source, candidate), config(GROUPS, 0.05), moves);
        return verdict instanceof Verdict.Ignore ignored
                ? ignored.leftOut().stream()
                        .filter(left ->
                                left.value().equals(candidate.datastore().moref()))
                        .findFirst()
                        .orElseThrow()
                        .reason()
                : "ok";
    }

    static RelocationConfig config(List<List<String>> groups, double minImprovement) {
        return new RelocationConfig(
                true,
                Mode.ENFORCE,
                Duration.ofHours(1),
                Duration.ofHours(24),
                List.of(),
                groups,
                List.of("*-x"),
                0.2,
                minImprovement,
                false,
                2,
                8);
    }

    private static MovesInFlight moves(Change.Relocate... moves) {
        return new MovesInFlight(List.of(moves));
    }

    static String targetOf(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Act.class);
        return ((Change.Relocate) ((Verdict.Act) verdict).change()).to().name();
    }

    static Reason reasonOf(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Ignore.class);
        return ((Verdict.Ignore) verdict).reason();
    }
}
