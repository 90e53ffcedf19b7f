package org.vmremediator.topology;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vmremediator.policy.VmKey;

/**
 * One lane per VM: the sequence numbers of its pending triggers, in the order in which they came. Only the head of a
 * lane is worked on. Not thread-safe; the stream thread's own.
 */
final class Lanes {
    private final Map<VmKey, Deque<Long>> lanes = new HashMap<>();
    private int size;

    /** Returns whether the trigger became the head of its lane. */
    boolean add(VmKey vm, long sequence) {
        Deque<Long> lane = lanes.computeIfAbsent(vm, any -> new ArrayDeque<>(1));
        lane.addLast(sequence);
        size++;
        return lane.size() == 1;
    }

    /** Takes a trigger off its lane and returns the new head, if the old one went and there is one. */
    Optional<Long> finish(VmKey vm, long sequence) {
        Deque<Long> lane = lanes.get(vm);
        boolean head = lane != null && Long.valueOf(sequence).equals(lane.peekFirst());
        if (lane == null || !lane.removeFirstOccurrence(sequence)) {
            return Optional.empty();
        }
        size--;
        if (lane.isEmpty()) {
            lanes.remove(vm);
        }
        return head ? Optional.ofNullable(lane.peekFirst()) : Optional.empty();
    }

    int size() {
        return size;
    }
}
