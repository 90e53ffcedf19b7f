package org.vmremediator.replay.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.VmKey;

/**
 * Finds where two policies part: in what they would do, or only in why they do nothing. A decision is kept until that of
 * the other policy on the same trigger comes: no more are kept than triggers wait for their turn. Not thread-safe.
 */
final class Partings {
    private final Map<String, Alone> alone = new LinkedHashMap<>();
    private final Set<String> onesided = new HashSet<>();
    private final Map<Gist, Long> deeds = new HashMap<>();
    private final Map<Gist, Long> reasons = new HashMap<>();
    private final Map<VmKey, Long> vms = new HashMap<>();
    private final List<Parting> listed = new ArrayList<>();

    /** What two policies do, without the VM. */
    record Gist(String first, String second) {}

    /** Half of a comparison. */
    private record Alone(int policy, Decision decision) {}

    /** Only one policy will be heard of this trigger, soon. */
    void expectOne(Trigger trigger) {
        onesided.add(trigger.remediationId());
    }

    void add(int policy, AuditRecord record) {
        Decision decision = Decision.of(record);
        if (onesided.remove(record.id())) {
            compareWithNone(policy, decision);
        } else {
            await(policy, record, decision);
        }
    }

    private void await(int policy, AuditRecord record, Decision decision) {
        Alone other = alone.remove(record.id());
        if (other == null || other.policy() == policy) {
            alone.put(record.id(), new Alone(policy, decision));
        } else if (policy == 0) {
            compare(decision, other.decision());
        } else {
            compare(other.decision(), decision);
        }
    }

    /** Nothing more comes: what is alone now stays alone. */
    void finish() {
        alone.values().forEach(one -> compareWithNone(one.policy(), one.decision()));
        alone.clear();
    }

    private void compareWithNone(int policy, Decision decision) {
        compare(policy == 0 ? decision : decision.none(), policy == 0 ? decision.none() : decision);
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
