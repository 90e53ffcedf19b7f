package org.vmremediator.replay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.VmKey;

/**
 * Finds where two policies part. A decision is kept until that of the other policy on the same trigger comes; of those
 * for which none comes, since the other policy knows no such alarm, the oldest give way. Not thread-safe.
 */
final class Partings {
    private static final int MOST_ALONE = 20_000;

    private final Map<String, Alone> alone = new LinkedHashMap<>();
    private final Map<Kind, Long> kinds = new HashMap<>();
    private final Map<VmKey, Long> vms = new HashMap<>();
    private final List<Parting> listed = new ArrayList<>();
    private long count;

    /** What two policies did, without the VM. */
    record Kind(String first, String second) {}

    /** Half of a comparison. */
    private record Alone(int policy, Parting said, String kind) {}

    void add(int policy, AuditRecord record) {
        Alone other = alone.remove(record.id());
        Alone here = new Alone(policy, said(record, Plans.words(record)), kind(record));
        if (other == null) {
            alone.put(record.id(), here);
            giveWay(MOST_ALONE);
        } else if (other.policy() == policy) {
            alone.put(record.id(), here);
        } else {
            compare(policy == 0 ? here : other, policy == 0 ? other : here);
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
            String words = one.said().first();
            boolean first = one.policy() == 0;
            part(
                    one.said(),
                    new Kind(first ? one.kind() : Parting.NOTHING, first ? Parting.NOTHING : one.kind()),
                    first ? words : Parting.NOTHING,
                    first ? Parting.NOTHING : words);
        }
    }

    private void compare(Alone first, Alone second) {
        String one = first.said().first();
        String other = second.said().first();
        if (!one.equals(other)) {
            String otherKind = first.kind().equals(second.kind()) ? "another " + second.kind() : second.kind();
            part(first.said(), new Kind(first.kind(), otherKind), one, other);
        }
    }

    private void part(Parting at, Kind kind, String first, String second) {
        count++;
        kinds.merge(kind, 1L, Long::sum);
        vms.merge(at.vm(), 1L, Long::sum);
        if (listed.size() < PolicyFindings.LISTED) {
            listed.add(new Parting(at.at(), at.vm(), at.name(), at.kind(), first, second));
        }
    }

    private static Parting said(AuditRecord record, String words) {
        return new Parting(
                record.trigger().created(),
                record.trigger().vm(),
                record.vmName(),
                record.trigger().kind(),
                words,
                "");
    }

    private static String kind(AuditRecord record) {
        return Plans.isPlan(record)
                ? "plans a " + record.remediation().id()
                : record.reason().code();
    }

    long count() {
        return count;
    }

    /** The most frequent first. */
    List<Map.Entry<Kind, Long>> kinds() {
        return kinds.entrySet().stream()
                .sorted(Map.Entry.<Kind, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString()))
                .toList();
    }

    /** The VMs at which they part most often first. */
    List<Map.Entry<VmKey, Long>> vms() {
        return vms.entrySet().stream()
                .sorted(Map.Entry.<VmKey, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString(), Comparator.naturalOrder()))
                .toList();
    }

    /** The first ones. */
    List<Parting> listed() {
        return List.copyOf(listed);
    }
}
