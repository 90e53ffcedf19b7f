package org.vmremediator.judging;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.judging.BrakeState.FailedVms;
import org.vmremediator.policy.Outcome;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;

/**
 * Pauses a remediation of a vCenter that has finally failed on several VMs in a row, until somebody resumes it. Not
 * thread-safe; the stream thread's own.
 */
public final class FailureBreaker {
    /** Troubles of the single VM, from which nothing follows for the next. */
    private static final Set<Reason> ITS_OWN = EnumSet.of(
            Reason.VM_NOT_FOUND, Reason.TAG_MISSING, Reason.AMBIGUOUS_TAGS, Reason.INVALID_TAGS, Reason.CONFLICT);

    private final Memory<BrakeState> memory;
    private final int limit;
    private final BreakerPanel panel;
    private final InstantSource clock;
    private final Map<Pause.Key, FailedVms> states = new HashMap<>();

    public FailureBreaker(Memory<BrakeState> memory, int limit, BreakerPanel panel, InstantSource clock) {
        this.memory = memory;
        this.limit = limit;
        this.panel = panel;
        this.clock = clock;
    }

    public void reopen(String vcenter) {
        for (Remediation remediation : Remediation.values()) {
            Pause.Key key = Pause.Key.of(remediation, vcenter);
            FailedVms state = state(key);
            state.tripped().ifPresent(since -> panel.reopen(key, Messages.failures(remediation, state), since));
        }
    }

    /** Takes note of how a trigger ended. */
    public void ended(AuditRecord audit) {
        Pause.Key key = Pause.Key.of(audit.remediation(), audit.trigger().vm().vcenter());
        if (limit == 0 || state(key).tripped().isPresent()) {
            return;
        }
        Outcome outcome = audit.reason().outcome();
        if (outcome == Outcome.SUCCEEDED) {
            save(key, FailedVms.NONE);
        } else if (outcome == Outcome.FAILED && !ITS_OWN.contains(audit.reason())) {
            failed(key, audit);
        }
    }

    private void failed(Pause.Key key, AuditRecord audit) {
        Map<String, String> vms = new LinkedHashMap<>(state(key).vms());
        vms.put(audit.trigger().vm().moref(), audit.reason().code());
        boolean tooMany = vms.size() >= limit;
        FailedVms state = new FailedVms(vms, tooMany ? Optional.of(clock.instant()) : Optional.empty());
        save(key, state);
        if (tooMany) {
            panel.trip(key, Messages.failures(audit.remediation(), state));
        }
    }

    /** Starts anew where somebody has resumed. */
    public void watch(String vcenter) {
        for (Remediation remediation : Remediation.values()) {
            Pause.Key key = Pause.Key.of(remediation, vcenter);
            if (state(key).tripped().isPresent() && panel.isResumed(key)) {
                save(key, FailedVms.NONE);
            }
        }
    }

    public FailedVms state(Pause.Key key) {
        return states.computeIfAbsent(
                key,
                any -> memory.get(keyInStore(key))
                        .filter(FailedVms.class::isInstance)
                        .map(FailedVms.class::cast)
                        .orElse(FailedVms.NONE));
    }

    private void save(Pause.Key key, FailedVms state) {
        if (!state.equals(states.put(key, state))) {
            memory.put(keyInStore(key), state);
        }
    }

    private static String keyInStore(Pause.Key key) {
        return "failures/" + key.remediation() + "/" + key.vcenter();
    }
}
