package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vmremediator.judging.BrakeState;
import org.vmremediator.judging.Messages;
import org.vmremediator.judging.Pause;
import org.vmremediator.policy.Remediation;
import org.vmremediator.topology.VCenterStatus.OpenBreaker;

/** Says what has changed in the vCenters of one task, at most once a second. The stream thread's own. */
final class StatusReporter {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private final String instance;
    private final List<String> vcenters;
    private final TaskScope scope;
    private final Instant since;
    private final Map<String, VCenterStatus> last = new HashMap<>();
    private Instant due;

    StatusReporter(String instance, List<String> vcenters, TaskScope scope, Instant since) {
        this.instance = instance;
        this.vcenters = vcenters;
        this.scope = scope;
        this.since = since;
        due = since;
    }

    /** What is to be written now. */
    List<VCenterStatus> due(Instant now) {
        if (now.isBefore(due)) {
            return List.of();
        }
        due = now.plus(INTERVAL);
        List<VCenterStatus> changed = new ArrayList<>();
        for (String vcenter : vcenters) {
            VCenterStatus status = status(vcenter, now);
            if (!status.saysTheSame(last.get(vcenter))) {
                last.put(vcenter, status);
                changed.add(status);
            }
        }
        return changed;
    }

    private VCenterStatus status(String vcenter, Instant now) {
        PendingWork pending = scope.pending();
        List<VCenterStatus.InFlight> inFlight = pending.active().inFlight(vcenter);
        return new VCenterStatus(
                VCenterStatus.SCHEMA_VERSION,
                vcenter,
                instance,
                since,
                pending.size(vcenter) - inFlight.size(),
                pending.oldest(vcenter),
                inFlight,
                open(vcenter),
                now);
    }

    private List<OpenBreaker> open(String vcenter) {
        List<OpenBreaker> open = new ArrayList<>();
        scope.breakers()
                .correlation()
                .state(vcenter)
                .storms()
                .forEach((place, storm) -> open.add(new OpenBreaker(
                        Pause.Key.correlation(vcenter, place).toString(),
                        storm.reason(),
                        storm.since(),
                        storm.skipped())));
        for (Remediation remediation : Remediation.values()) {
            Pause.Key key = Pause.Key.of(remediation, vcenter);
            BrakeState.FailedVms failed = scope.breakers().failures().state(key);
            failed.tripped()
                    .ifPresent(at -> open.add(new OpenBreaker(
                            key.toString(),
                            Messages.failures(remediation, failed),
                            at,
                            List.copyOf(failed.vms().keySet()))));
        }
        return List.copyOf(open);
    }
}
