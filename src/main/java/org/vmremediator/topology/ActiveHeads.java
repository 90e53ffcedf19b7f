package org.vmremediator.topology;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.Remediation;
import org.vmremediator.topology.VCenterStatus.InFlight;

/** The heads that are being observed, planned or acted on, by the keys of their entries. Not thread-safe. */
final class ActiveHeads {
    private final Map<String, ActiveHead> heads = new HashMap<>();
    private final Map<String, Tally> tallies = new HashMap<>();
    private long relocationsLeft;

    /** How many heads of a vCenter are what, kept as they come and go: it is asked for at every step of every trigger. */
    private static final class Tally {
        private int busy;
        private int relocations;
        private int undecided;

        void add(ActiveHead head, int by) {
            busy += head.isFollowing() ? 0 : by;
            relocations += head.remediation() == Remediation.RELOCATION ? by : 0;
            undecided += head.stage() == Stage.ACTING ? 0 : by;
        }
    }

    void put(String key, ActiveHead head) {
        ActiveHead before = heads.put(key, head);
        if (before != null) {
            tally(before.vm().vcenter()).add(before, -1);
        }
        tally(head.vm().vcenter()).add(head, 1);
    }

    void remove(String key) {
        ActiveHead gone = heads.remove(key);
        if (gone != null) {
            tally(gone.vm().vcenter()).add(gone, -1);
            relocationsLeft += gone.remediation() == Remediation.RELOCATION ? 1 : 0;
        }
    }

    boolean contains(String key) {
        return heads.containsKey(key);
    }

    /** Grows with each relocation that was taken off, and so may have left room for another. */
    long relocationsLeft() {
        return relocationsLeft;
    }

    /** How many occupy or will soon occupy a call, running relocations aside. */
    int busy(String vcenter) {
        return tally(vcenter).busy;
    }

    boolean isAnyBusy() {
        return tallies.values().stream().anyMatch(tally -> tally.busy > 0);
    }

    /** How many relocations are observed, planned or running. */
    int relocations(String vcenter) {
        return tally(vcenter).relocations;
    }

    /** How many are being observed or planned, each of which may become an action. */
    int undecided(String vcenter) {
        return tally(vcenter).undecided;
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

    private Tally tally(String vcenter) {
        return tallies.computeIfAbsent(vcenter, any -> new Tally());
    }

    private Stream<ActiveHead> of(String vcenter) {
        return heads.values().stream().filter(head -> head.isIn(vcenter));
    }
}
