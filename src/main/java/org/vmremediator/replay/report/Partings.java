package org.vmremediator.replay.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.VmKey;

/**
 * Finds where two policies part: in what they would do, or only in why they do nothing. A decision is kept until that of
 * the other policy on the same trigger comes; of those for which none comes, since the other policy knows no such alarm,
 * the oldest give way. Not thread-safe.
 */
final class Partings {
    private static final int MOST_ALONE = 20_000;

    private final Map<String, Alone> alone = new LinkedHashMap<>();
    private final Map<Gist, Long> deeds = new HashMap<>();
    private final Map<Gist, Long> reasons = new HashMap<>();
    private final Map<VmKey, Long> vms = new HashMap<>();
    private final List<Parting> listed = new ArrayList<>();

    /** What two policies do, without the VM. */
    record Gist(String first, String second) {}

    /** Half of a comparison. */
    private record Alone(int policy, Decision decision) {}

    void add(int policy, AuditRecord record) {
        Decision decision = Decision.of(record);
        Alone other = alone.remove(record.id());
        if (other == null || other.policy() == policy) {
            alone.put(record.id(), new Alone(policy, decision));
            giveWay(MOST_ALONE);
        } else if (policy == 0) {
            compare(decision, other.decision());
        } else {
            compare(other.decision(), decision);
        }
    }

    /** Nothing more comes. */
    void finish() {
        giveWay(0);
    }

    private void giveWay(int most) {
        for (Iterator<Alone> oldest = alone.values().iterator(); alone.size() > most; ) {
            Alone one = oldest.next();
            oldest.remove();
            Decision none = one.decision().none();
            compare(one.policy() == 0 ? one.decision() : none, one.policy() == 0 ? none : one.decision());
        }
    }

    private void compare(Decision first, Decision second) {
        if (first.isLike(second)) {
            return;
        }
        Decision other = first.gist().equals(second.gist()) ? second.otherwise() : second;
        Gist gist = new Gist(first.gist(), other.gist());
        if (first.plans() || second.plans()) {
            deeds.merge(gist, 1L, Long::sum);
            part(first, second);
        } else {
            reasons.merge(gist, 1L, Long::sum);
        }
    }

    private void part(Decision first, Decision second) {
        vms.merge(first.vm(), 1L, Long::sum);
        if (listed.size() < PolicyFindings.LISTED) {
            listed.add(new Parting(first.at(), first.vm(), first.name(), first.kind(), first.words(), second.words()));
        }
    }

    /** At how many triggers they would do different things. */
    long count() {
        return sum(deeds);
    }

    /** At how many they do nothing, for different reasons. */
    long inReasonOnly() {
        return sum(reasons);
    }

    /** The most frequent first. */
    List<Map.Entry<Gist, Long>> deeds() {
        return sorted(deeds, Gist::toString);
    }

    /** The most frequent first. */
    List<Map.Entry<Gist, Long>> reasons() {
        return sorted(reasons, Gist::toString);
    }

    /** The VMs with which they would do different things most often come first. */
    List<Map.Entry<VmKey, Long>> vms() {
        return sorted(vms, VmKey::toString);
    }

    /** The first ones. */
    List<Parting> listed() {
        return List.copyOf(listed);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <T> List<Map.Entry<T, Long>> sorted(Map<T, Long> counts, Function<T, String> name) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> name.apply(entry.getKey())))
                .toList();
    }
}
