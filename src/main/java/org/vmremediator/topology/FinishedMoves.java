package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vmremediator.policy.Change;

/**
 * The moves that have just ended: an observation that was begun before cannot show the space that they took. Not
 * thread-safe; the stream thread's own.
 */
final class FinishedMoves {
    private static final Duration LONGEST_OBSERVATION = Duration.ofMinutes(10);

    private record Finished(String vcenter, Change.Relocate move, Instant at) {}

    private final List<Finished> moves = new ArrayList<>();

    void add(String vcenter, Change.Relocate move, Instant at) {
        moves.add(new Finished(vcenter, move, at));
    }

    /** Those of a vCenter that had not ended when an observation was begun. */
    List<Change.Relocate> since(String vcenter, Instant observedFrom) {
        moves.removeIf(each -> each.at().isBefore(observedFrom.minus(LONGEST_OBSERVATION)));
        return moves.stream()
                .filter(each -> each.vcenter().equals(vcenter) && !each.at().isBefore(observedFrom))
                .map(Finished::move)
                .toList();
    }
}
