package org.vmremediator.policy;

import java.util.List;

/**
 * The relocations of one vCenter that are planned or running; the space they need counts as taken. All of it counts
 * until a move has ended, although part of it may have arrived: too little room is never taken for enough.
 */
public record MovesInFlight(List<Change.Relocate> moves) {
    public static final MovesInFlight NONE = new MovesInFlight(List.of());

    public MovesInFlight {
        moves = List.copyOf(moves);
    }

    /** Bytes still to arrive on a datastore. */
    public long bytesTo(DatastoreRef datastore) {
        return moves.stream()
                .filter(move -> same(move.to(), datastore))
                .mapToLong(Change.Relocate::bytes)
                .sum();
    }

    /** Bytes that will be free on a datastore when the moves away from it have ended. */
    public long bytesFrom(DatastoreRef datastore) {
        return moves.stream()
                .filter(move -> same(move.from(), datastore))
                .mapToLong(Change.Relocate::bytes)
                .sum();
    }

    /** Moves that read from or write to a datastore. */
    public long touching(DatastoreRef datastore) {
        return moves.stream()
                .filter(move -> same(move.to(), datastore) || same(move.from(), datastore))
                .count();
    }

    public int count() {
        return moves.size();
    }

    private static boolean same(DatastoreRef one, DatastoreRef other) {
        return one.moref().equals(other.moref());
    }
}
