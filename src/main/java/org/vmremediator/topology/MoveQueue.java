package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.vmremediator.config.RelocationConfig;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Verdict;
import org.vmremediator.remediation.Decider;

/**
 * The triggers that wait for a limit on concurrent moves, in the order in which they reached the owner. What becomes free
 * is kept for the first that can use it, as far as its last observation tells; whoever can use none of it holds nobody
 * up. It is made anew from the agenda after a change of owner. Not thread-safe; the stream thread's own.
 */
final class MoveQueue {
    /** So many are remembered; who comes later is looked at every few seconds, as all are. */
    private static final int REMEMBERED = 128;

    /** How long others wait for one that has waited before, and is being observed for the first time by this owner. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Waiter(PendingEntry entry, Observation seen, Instant observedFrom, Instant since) {}

    private final PendingWork pending;
    private final Decider decider;
    private final RelocationConfig limits;
    private final Map<String, NavigableMap<Long, Waiter>> waiters = new HashMap<>();
    private final Map<String, NavigableMap<Long, Instant>> returning = new HashMap<>();
    private long left;
    private boolean someoneLeft;

    MoveQueue(PendingWork pending, Decider decider, RelocationConfig limits) {
        this.pending = pending;
        this.decider = decider;
        this.limits = limits;
    }

    /** It is being observed. One that was looked at before, perhaps by another owner, may have to be waited for. */
    void observing(PendingEntry entry, Instant now) {
        if (isMove(entry) && entry.run() > 0 && !waiters(entry).containsKey(entry.sequence())) {
            returning(entry).put(entry.sequence(), now);
        }
    }

    /** It was observed, and waits; {@code before} is the entry as it was then. */
    void add(PendingEntry before, Next.Queue next, Instant observedFrom) {
        Waiter known = waiters(before).get(before.sequence());
        returning(before).remove(before.sequence());
        Instant since = known == null ? before.due() : known.since();
        waiters(before).put(before.sequence(), new Waiter(next.entry(), next.seen(), observedFrom, since));
        if (waiters(before).size() > REMEMBERED) {
            waiters(before).pollLastEntry();
        }
    }

    void leave(PendingEntry entry) {
        someoneLeft |= waiters(entry).remove(entry.sequence()) != null;
        returning(entry).remove(entry.sequence());
    }

    /** What it is to be decided with, the moves of those before it included; empty when it has to wait for them. */
    Optional<MovesInFlight> turnOf(PendingEntry entry, Observation seen, Instant observedFrom, Instant now) {
        if (!isMove(entry)) {
            return Optional.of(MovesInFlight.NONE);
        }
        MovesInFlight moves = moves(entry, observedFrom);
        if (isFirst(entry, now) || move(entry, seen, moves).isEmpty()) {
            return Optional.of(moves);
        }
        MovesInFlight ahead = moves.and(claimsBefore(entry));
        return move(entry, seen, ahead)
                .filter(move -> !mustWait(entry, move, ahead, now))
                .map(move -> ahead);
    }

    private static boolean isMove(PendingEntry entry) {
        return entry.remediation() == Remediation.RELOCATION;
    }

    private boolean isFirst(PendingEntry entry, Instant now) {
        return waiters(entry).headMap(entry.sequence()).isEmpty() && returningBefore(entry, now) == 0;
    }

    /** Puts those at the head of the agenda who can use what has become free since this was asked last. */
    void wake(Iterable<String> vcenters, Instant now) {
        if (!someoneLeft && left == pending.active().relocationsLeft()) {
            return;
        }
        someoneLeft = false;
        left = pending.active().relocationsLeft();
        vcenters.forEach(vcenter -> wake(vcenter, now));
    }

    private void wake(String vcenter, Instant now) {
        List<Change.Relocate> claims = new ArrayList<>();
        for (Waiter waiter : waiters.getOrDefault(vcenter, new TreeMap<>()).values()) {
            PendingEntry entry = waiter.entry();
            MovesInFlight ahead = moves(entry, waiter.observedFrom()).and(claims);
            move(entry, waiter.seen(), ahead).ifPresent(move -> {
                claims.add(move);
                if (!pending.isActive(entry) && !mustWait(entry, move, ahead, now)) {
                    pending.postpone(entry, waiter.since());
                }
            });
        }
    }

    /** The moves that those would make, now, who came before. */
    private List<Change.Relocate> claimsBefore(PendingEntry entry) {
        List<Change.Relocate> claims = new ArrayList<>();
        for (Waiter each : waiters(entry).headMap(entry.sequence()).values()) {
            MovesInFlight ahead = moves(each.entry(), each.observedFrom()).and(claims);
            move(each.entry(), each.seen(), ahead).ifPresent(claims::add);
        }
        return claims;
    }

    /** Whether it would take the last room from one that came before, of which nobody here knows yet what it needs. */
    private boolean mustWait(PendingEntry entry, Change.Relocate move, MovesInFlight ahead, Instant now) {
        long others = returningBefore(entry, now);
        return others > 0
                && (ahead.count() + others >= limits.maxConcurrentPerVCenter()
                        || ahead.touching(move.from()) + others >= limits.maxConcurrentPerDatastore()
                        || ahead.touching(move.to()) + others >= limits.maxConcurrentPerDatastore());
    }

    private long returningBefore(PendingEntry entry, Instant now) {
        return returning(entry).headMap(entry.sequence()).values().stream()
                .filter(since -> since.plus(PATIENCE).isAfter(now))
                .count();
    }

    private MovesInFlight moves(PendingEntry entry, Instant observedFrom) {
        return pending.moves(entry.vm().vcenter(), observedFrom);
    }

    private Optional<Change.Relocate> move(PendingEntry entry, Observation seen, MovesInFlight moves) {
        return decider.decide(entry.trigger(), seen, moves) instanceof Verdict.Act act
                        && act.change() instanceof Change.Relocate move
                ? Optional.of(move)
                : Optional.empty();
    }

    private NavigableMap<Long, Waiter> waiters(PendingEntry entry) {
        return waiters.computeIfAbsent(entry.vm().vcenter(), any -> new TreeMap<>());
    }

    private NavigableMap<Long, Instant> returning(PendingEntry entry) {
        return returning.computeIfAbsent(entry.vm().vcenter(), any -> new TreeMap<>());
    }
}
