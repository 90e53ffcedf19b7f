package org.vmremediator.replay.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.VmKey;

/** All that a report says of one policy; grows with the number of VMs, not with that of events. Not thread-safe. */
final class PolicyFindings {
    /** So many suppressed triggers stand in the report one by one; all are in the JSON lines. */
    static final int LISTED = 1000;

    private final String name;
    private final Tally tally = new Tally();
    private final TimeGrid grid = new TimeGrid();
    private final Peak peak = new Peak();
    private final Map<VmKey, VmLedger> vms = new HashMap<>();
    private final List<Suppressed> suppressed = new ArrayList<>();

    PolicyFindings(String name) {
        this.name = name;
    }

    void add(AuditRecord record) {
        tally.add(record.remediation(), record.reason());
        grid.addTrigger(record.finished());
        vms.computeIfAbsent(record.trigger().vm(), vm -> new VmLedger(vm, record.vmName()))
                .add(record);
        if (Plans.isPlan(record)) {
            grid.addPlan(record.finished(), record.remediation());
            peak.add(record.finished());
        } else if (suppressed.size() < LISTED) {
            suppressed.add(Suppressed.of(record));
        }
    }

    /** What tells it from the other: its file. */
    String name() {
        return name;
    }

    Tally tally() {
        return tally;
    }

    TimeGrid grid() {
        return grid;
    }

    Peak peak() {
        return peak;
    }

    Collection<VmLedger> vms() {
        return vms.values();
    }

    Optional<VmLedger> vm(VmKey vm) {
        return Optional.ofNullable(vms.get(vm));
    }

    /** The first ones. */
    List<Suppressed> suppressed() {
        return List.copyOf(suppressed);
    }
}
