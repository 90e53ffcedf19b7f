package org.vmremediator.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * The relocations of one vCenter that are planned or running; the space they need counts as taken. All of it counts
 * until a move has ended, although part of it may have arrived: too little room is never taken for enough.
 *
 * @param ended moves that an observation was too early to show; they take space, and count for no limit
 */
public record MovesInFlight(List<Change.Relocate> moves, List<Change.Relocate> ended) {
    public static final MovesInFlight NONE = new MovesInFlight(List.of());

    public MovesInFlight {
        moves = List.copyOf(moves);
        ended = List.copyOf(ended);
    }

    public MovesInFlight(List<Change.Relocate> moves) {
        this(moves, List.of());
    }

    /** As if these were on their way too. */
    public MovesInFlight and(List<Change.Relocate> more) {
        return new MovesInFlight(Stream.concat(moves.stream(), more.stream()).toList(), ended);
    }

    /** Bytes still to arrive on a datastore. */
    public long bytesTo(DatastoreRef datastore) {
        return Stream.concat(moves.stream(), ended.stream())
                .filter(move -> same(move.to(), datastore))
                .mapToLong(Change.Relocate::bytes)
                .sum();
    }

    /** Bytes that will be free on a datastore when the moves away from it have ended. */
    public long bytesFrom(DatastoreRef datastore) {
        return Stream.concat(moves.stream(), ended.stream())
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
