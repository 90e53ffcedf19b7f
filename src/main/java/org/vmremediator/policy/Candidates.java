package org.vmremediator.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The datastores of a VM's compute resource, sifted.
 *
 * @param fitting where the VM fits, the best first: most free share after the move, ties by name
 * @param fellOut all others, each with its reason, in the order of their names
 */
record Candidates(List<Fit> fitting, List<LeftOut> fellOut) {
    private static final Comparator<Fit> BEST_FIRST = Comparator.comparingDouble(Fit::freeShareAfter)
            .reversed()
            .thenComparing(fit -> fit.datastore().name())
            .thenComparing(fit -> fit.datastore().moref());

    /** A datastore where the VM fits, and the share of its capacity that would be free after the move. */
    record Fit(DatastoreRef datastore, double freeShareAfter) {
        LeftOut fellOut(LeftOutCode code) {
            return code.of(datastore.name(), datastore.moref());
        }
    }

    static Candidates sift(List<DatastoreState> datastores, CandidateRules rules) {
        List<Fit> fitting = new ArrayList<>();
        List<LeftOut> fellOut = new ArrayList<>();
        for (DatastoreState state : byName(datastores)) {
            Fit fit = new Fit(state.datastore(), rules.freeShareAfter(state));
            Optional<LeftOutCode> misfit = rules.misfit(state);
            misfit.ifPresentOrElse(code -> fellOut.add(fit.fellOut(code)), () -> fitting.add(fit));
        }
        return new Candidates(fitting.stream().sorted(BEST_FIRST).toList(), List.copyOf(fellOut));
    }

    private static List<DatastoreState> byName(List<DatastoreState> datastores) {
        Comparator<DatastoreState> order =
                Comparator.comparing(state -> state.datastore().name());
        return datastores.stream()
                .sorted(order.thenComparing(state -> state.datastore().moref()))
                .toList();
    }
}
