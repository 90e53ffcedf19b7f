package org.vmremediator.policy;

import java.util.List;

/** The relocations of one vCenter that are planned or running; the space they need counts as taken. */
public record MovesInFlight(List<Change.Relocate> moves) {
    public static final MovesInFlight NONE = new MovesInFlight(List.of());

    /** Bytes still to arrive on a datastore. */
    public long bytesTo(DatastoreRef datastore) {
        return moves.stream()
                .filter(move -> move.to().moref().equals(datastore.moref()))
                .mapToLong(Change.Relocate::bytes)
                .sum();
    }

    /** Moves that read from or write to a datastore. */
    public long touching(DatastoreRef datastore) {
        return moves.stream()
                .filter(move -> move.to().moref().equals(datastore.moref())
                        || move.from().moref().equals(datastore.moref()))
                .count();
    }
}
