package org.vmremediator.policy;

import java.util.List;
import java.util.Optional;
import org.vmremediator.config.RelocationConfig;
import org.vmremediator.config.RulesConfig;

/**
 * Where to move a VM whose storage alarm is red, if anywhere: to the datastore of its group with the most free space
 * after the move.
 *
 * <p>The gain of a move is the target's free share after it less the present datastore's free share without it, moves in
 * flight counted as ended. A move with a gain can therefore never be worth undoing.
 */
public final class RelocationPolicy {
    private RelocationPolicy() {}

    public static Verdict decide(
            Trigger trigger,
            Observation.ForRelocation seen,
            RelocationConfig config,
            RulesConfig rules,
            MovesInFlight moves) {
        if (trigger.kind() != TriggerKind.STORAGE_ALARM) {
            throw new IllegalArgumentException("no relocation for " + trigger.kind());
        }
        return Exemption.of(trigger, seen, rules)
                .or(() -> Immovable.of(seen.placement()))
                .orElseGet(() -> decide(seen.placement(), config, moves));
    }

    /** Whether a move that was planned a while ago may still begin: of that VM, to that datastore. */
    public static boolean stillAllows(Change.Relocate move, VmPlacement placement, RelocationConfig config) {
        Optional<DatastoreState> present =
                find(move.from(), placement.datastores()).filter(state -> !state.automatedPod());
        Optional<DatastoreState> target = find(move.to(), placement.datastores());
        return Immovable.of(placement).isEmpty()
                && present.isPresent()
                && target.isPresent()
                && CandidateRules.of(present.get(), placement, config, MovesInFlight.NONE)
                        .misfit(target.get())
                        .isEmpty();
    }

    private static Verdict choose(
            DatastoreState present, VmPlacement placement, RelocationConfig config, MovesInFlight moves) {
        if (present.automatedPod()) {
            String message =
                    "Storage DRS looks after the pod of " + present.datastore().name() + " by itself.";
            return ignore(Reason.STORAGE_DRS, message, List.of());
        }
        return new DatastoreChoice(present, placement, config, moves).decide();
    }

    private static Verdict decide(VmPlacement placement, RelocationConfig config, MovesInFlight moves) {
        DatastoreRef present = placement.homeAndDisks().get(0);
        if (!new DatastoreGroups(config.groups()).knows(present)) {
            return ignore(Reason.NO_GROUP, present.name() + " belongs to no configured group.", List.of());
        }
        return find(present, placement.datastores())
                .map(state -> choose(state, placement, config, moves))
                .orElseGet(() -> ignore(
                        Reason.NO_DATASTORE,
                        "No connected host of the VM's compute resource knows " + present.name() + ".",
                        List.of()));
    }

    private static Optional<DatastoreState> find(DatastoreRef datastore, List<DatastoreState> states) {
        return states.stream()
                .filter(state -> state.datastore().moref().equals(datastore.moref()))
                .findFirst();
    }

    private static Verdict ignore(Reason reason, String message, List<LeftOut> leftOut) {
        return new Verdict.Ignore(reason, message, leftOut);
    }
}
