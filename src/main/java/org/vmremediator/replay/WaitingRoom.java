package org.vmremediator.replay;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vmremediator.judging.Turn;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.VmKey;

/**
 * Triggers that were let in and have no record yet, of one vCenter: one lane per VM, as where the application runs. Only
 * the first of a lane may have its turn. Not thread-safe.
 */
final class WaitingRoom {
    private final Map<VmKey, Deque<Turn>> lanes = new HashMap<>();
    private final Map<Remediation, Deque<Turn>> heads = new EnumMap<>(Remediation.class);

    WaitingRoom() {
        for (Remediation remediation : Remediation.values()) {
            heads.put(remediation, new ArrayDeque<>());
        }
    }

    void add(Turn turn) {
        Deque<Turn> lane = lanes.computeIfAbsent(turn.trigger().vm(), any -> new ArrayDeque<>(1));
        lane.add(turn);
        if (lane.size() == 1) {
            headsFor(turn).add(turn);
        }
    }

    /** The first that may have its turn; it stays until it is {@link #leave left}. */
    Optional<Turn> next(Remediation remediation) {
        return Optional.ofNullable(heads.get(remediation).peek());
    }

    /** The trigger has its record; the next one of the VM may have its turn. */
    void leave(Turn turn) {
        Deque<Turn> lane = lanes.get(turn.trigger().vm());
        boolean first = turn.equals(lane.peek());
        lane.remove(turn);
        if (first) {
            headsFor(turn).remove(turn);
            Optional.ofNullable(lane.peek()).ifPresent(next -> headsFor(next).add(next));
        }
        if (lane.isEmpty()) {
            lanes.remove(turn.trigger().vm());
        }
    }

    boolean isEmpty() {
        return lanes.isEmpty();
    }

    /** All of them, in the order in which they were let in. */
    List<Turn> all() {
        return lanes.values().stream()
                .flatMap(Deque::stream)
                .sorted(Comparator.comparingLong(Turn::sequence))
                .toList();
    }

    private Deque<Turn> headsFor(Turn turn) {
        return heads.get(turn.trigger().remediation());
    }
}
