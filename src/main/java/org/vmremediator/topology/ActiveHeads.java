package org.vmremediator.topology;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.Remediation;
import org.vmremediator.topology.VCenterStatus.InFlight;

/** The heads that are being observed, planned or acted on, by the keys of their entries. Not thread-safe. */
final class ActiveHeads {
    private final Map<String, ActiveHead> heads = new HashMap<>();
    private long relocationsLeft;

    void put(String key, ActiveHead head) {
        heads.put(key, head);
    }

    void remove(String key) {
        ActiveHead gone = heads.remove(key);
        if (gone != null && gone.remediation() == Remediation.RELOCATION) {
            relocationsLeft++;
        }
    }

    boolean contains(String key) {
        return heads.containsKey(key);
    }

    /** Grows with each relocation that was taken off, and so may have left room for another. */
    long relocationsLeft() {
        return relocationsLeft;
    }

    long count(String vcenter, Predicate<ActiveHead> which) {
        return of(vcenter).filter(which).count();
    }

    List<Change.Relocate> moves(String vcenter) {
        return of(vcenter).flatMap(head -> head.move().stream()).toList();
    }

    /** The oldest first. */
    List<InFlight> inFlight(String vcenter) {
        return of(vcenter)
                .map(ActiveHead::inFlight)
                .sorted(Comparator.comparing(InFlight::since).thenComparing(InFlight::vm))
                .toList();
    }

    private Stream<ActiveHead> of(String vcenter) {
        return heads.values().stream().filter(head -> head.isIn(vcenter));
    }
}
