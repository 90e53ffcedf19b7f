package org.vmremediator.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vmremediator.config.RelocationConfig;

/**
 * The choice among the datastores for one movable VM. A limit on concurrent moves makes it wait only when there is a
 * datastore worth waiting for.
 */
record DatastoreChoice(DatastoreState present, VmPlacement placement, RelocationConfig config, MovesInFlight moves) {

    Verdict decide() {
        CandidateRules rules = CandidateRules.of(present, placement, config, moves);
        Candidates candidates = Candidates.sift(placement.datastores(), rules);
        if (candidates.fitting().isEmpty()) {
            return ignore(Reason.NO_DATASTORE, "No other datastore fits the VM.", candidates.fellOut());
        }
        List<Candidates.Fit> worthwhile =
                candidates.fitting().stream().filter(this::improves).toList();
        return worthwhile.isEmpty() ? noImprovement(candidates) : limited().orElseGet(() -> choose(rules, candidates));
    }

    private Verdict choose(CandidateRules rules, Candidates candidates) {
        return candidates.fitting().stream()
                .filter(fit -> improves(fit) && !busy(fit.datastore()))
                .findFirst()
                .map(best -> move(best, rules.needBytes(), fellOut(candidates)))
                .orElseGet(() -> new Verdict.Wait("Every datastore that fits has as many moves as allowed."));
    }

    private Verdict move(Candidates.Fit best, long bytes, List<LeftOut> fellOut) {
        String message = "Move from " + present.datastore().name() + " (" + Shares.percent(presentShare())
                + " free) to " + best.datastore().name() + " (" + Shares.percent(best.freeShareAfter())
                + " free after the move).";
        return new Verdict.Act(new Change.Relocate(present.datastore(), best.datastore(), bytes), message, fellOut);
    }

    /** The limits that hold wherever the VM would move to. */
    private Optional<Verdict> limited() {
        if (moves.count() >= config.maxConcurrentPerVCenter()) {
            return Optional.of(new Verdict.Wait("As many moves as allowed run in this vCenter."));
        }
        return busy(present.datastore())
                ? Optional.of(new Verdict.Wait("As many moves as allowed touch the present datastore, "
                        + present.datastore().name() + "."))
                : Optional.empty();
    }

    private Verdict noImprovement(Candidates candidates) {
        Candidates.Fit best = candidates.fitting().get(0);
        String message = best.datastore().name() + ", the best, would have " + Shares.percent(best.freeShareAfter())
                + " free after the move, and " + present.datastore().name() + " has "
                + Shares.percent(presentShare()) + ": less than the asked gain of "
                + Shares.percent(config.minImprovement()) + ".";
        return ignore(Reason.NO_IMPROVEMENT, message, fellOut(candidates));
    }

    /** What fell out, and what would have fitted but is busy or gains too little. */
    private List<LeftOut> fellOut(Candidates candidates) {
        Stream<LeftOut> late = candidates.fitting().stream()
                .filter(fit -> !improves(fit) || busy(fit.datastore()))
                .map(fit -> fit.fellOut(improves(fit) ? LeftOutCode.BUSY : LeftOutCode.NO_IMPROVEMENT));
        return Stream.concat(candidates.fellOut().stream(), late).toList();
    }

    private boolean improves(Candidates.Fit fit) {
        double gain = fit.freeShareAfter() - presentShare();
        return config.minImprovement() == 0 || !Shares.less(gain, config.minImprovement());
    }

    private boolean busy(DatastoreRef datastore) {
        return moves.touching(datastore) >= config.maxConcurrentPerDatastore();
    }

    /** The present datastore's free share without this move, when those in flight have ended. */
    private double presentShare() {
        DatastoreRef datastore = present.datastore();
        long free = present.freeBytes() - moves.bytesTo(datastore) + moves.bytesFrom(datastore);
        return Shares.of(Math.min(free, present.capacityBytes()), present.capacityBytes());
    }

    private static Verdict ignore(Reason reason, String message, List<LeftOut> leftOut) {
        return new Verdict.Ignore(reason, message, leftOut);
    }
}
