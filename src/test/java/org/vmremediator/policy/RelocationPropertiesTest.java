package org.vmremediator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of a relocation verdict whatever the datastores and the moves in flight. */
class RelocationPropertiesTest {
    private static final List<List<String>> GROUPS = List.of(List.of("a*"), List.of("b*"));

    @Property
    void shouldMoveOnlyWhereItFitsHelpsAndMayGo(
            @ForAll("datastores") List<DatastoreState> datastores, @ForAll("moves") List<Change.Relocate> inFlight) {
        MovesInFlight moves = new MovesInFlight(inFlight);
        if (decide(datastores, moves) instanceof Verdict.Act act) {
            Change.Relocate move = (Change.Relocate) act.change();
            DatastoreState target = find(datastores, move.to());
            long after = target.freeBytes() - moves.bytesTo(move.to()) - 120;

            assertThat(move.to()).isNotEqualTo(move.from());
            assertThat(move.to().name()).startsWith("a");
            assertThat((double) after / target.capacityBytes()).isGreaterThanOrEqualTo(0.2);
            assertThat(target.usableOnHosts()).contains("host-1", "host-2");
            assertThat(target.maintenanceMode()).isEqualTo("normal");
            assertThat(moves.touching(move.to())).isLessThan(2);
        }
    }

    @Property
    void shouldNeverWantToUndoAMove(@ForAll("datastores") List<DatastoreState> datastores) {
        if (decide(datastores, MovesInFlight.NONE) instanceof Verdict.Act act) {
            Change.Relocate move = (Change.Relocate) act.change();
            List<DatastoreState> after =
                    datastores.stream().map(state -> moved(state, move)).toList();
            Verdict again = decide(Samples.placed(List.of(move.to()), array(after)), MovesInFlight.NONE);

            assertThat(again instanceof Verdict.Act back
                            && ((Change.Relocate) back.change()).to().equals(move.from()))
                    .isFalse();
        }
    }

    @Property
    void shouldExplainEveryDatastoreWhenItDoesNotMove(@ForAll("datastores") List<DatastoreState> datastores) {
        if (decide(datastores, MovesInFlight.NONE) instanceof Verdict.Ignore ignored) {
            assertThat(ignored.leftOut())
                    .extracting(LeftOut::value)
                    .containsExactlyInAnyOrderElementsOf(morefs(datastores));
        }
    }

    private static DatastoreState moved(DatastoreState state, Change.Relocate move) {
        long change =
                state.datastore().equals(move.from()) ? 120 : state.datastore().equals(move.to()) ? -120 : 0;
        return new DatastoreState(
                state.datastore(),
                state.capacityBytes(),
                Math.min(state.capacityBytes(), state.freeBytes() + change),
                state.accessible(),
                state.maintenanceMode(),
                state.usableOnHosts(),
                state.uncommittedBytes(),
                state.automatedPod());
    }

    private static List<String> morefs(List<DatastoreState> datastores) {
        return datastores.stream().map(state -> state.datastore().moref()).toList();
    }

    private static DatastoreState find(List<DatastoreState> datastores, DatastoreRef datastore) {
        return datastores.stream()
                .filter(state -> state.datastore().equals(datastore))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict decide(List<DatastoreState> datastores, MovesInFlight moves) {
        return decide(Samples.placed(List.of(datastores.get(0).datastore()), array(datastores)), moves);
    }

    private static Verdict decide(VmPlacement placement, MovesInFlight moves) {
        return RelocationPolicy.decide(
                Samples.trigger(TriggerKind.STORAGE_ALARM),
                new Observation.ForRelocation(placement, List.of()),
                RelocationPolicyTest.config(GROUPS, 0.05),
                Samples.RULES,
                moves);
    }

    private static DatastoreState[] array(List<DatastoreState> datastores) {
        return datastores.toArray(DatastoreState[]::new);
    }

    /** The first, where the VM is, is always a sound one of the first group. */
    @Provide
    Arbitrary<List<DatastoreState>> datastores() {
        Arbitrary<DatastoreState> source =
                Arbitraries.longs().between(0, 500).map(free -> Samples.state(Samples.datastore("a0"), 1000, free));
        Arbitrary<List<DatastoreState>> others = state().list().ofMaxSize(4).uniqueElements(DatastoreState::datastore);
        return Combinators.combine(source, others)
                .as((first, rest) ->
                        Stream.concat(Stream.of(first), rest.stream()).toList());
    }

    private static Arbitrary<DatastoreState> state() {
        Arbitrary<String> names = Arbitraries.of("a1", "a2", "a3", "a-x", "b1", "c1");
        Arbitrary<Long> free = Arbitraries.longs().between(0, 2000);
        Arbitrary<String> mode = Arbitraries.frequency(Tuple.of(9, "normal"), Tuple.of(1, "inMaintenance"));
        Arbitrary<Set<String>> hosts =
                Arbitraries.frequency(Tuple.of(9, Set.of("host-1", "host-2")), Tuple.of(1, Set.of("host-1")));
        return Combinators.combine(names, free, mode, hosts)
                .as((name, bytes, maintenance, usable) ->
                        new DatastoreState(Samples.datastore(name), 2000, bytes, true, maintenance, usable, 0, false));
    }

    @Provide
    Arbitrary<List<Change.Relocate>> moves() {
        Arbitrary<DatastoreRef> ends = Arbitraries.of("a0", "a1", "a2", "b1").map(Samples::datastore);
        Arbitrary<Long> bytes = Arbitraries.longs().between(0, 1000);
        return Combinators.combine(ends, ends, bytes)
                .as(Change.Relocate::new)
                .list()
                .ofMaxSize(4);
    }
}
