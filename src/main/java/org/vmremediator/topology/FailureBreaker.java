package org.vmremediator.topology;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Outcome;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;
import org.vmremediator.topology.BrakeState.FailedVms;

/**
 * Pauses a remediation of a vCenter that has finally failed on several VMs in a row, until somebody resumes it. Not
 * thread-safe; the stream thread's own.
 */
final class FailureBreaker {
    /** Troubles of the single VM, from which nothing follows for the next. */
    private static final Set<Reason> ITS_OWN = EnumSet.of(
            Reason.VM_NOT_FOUND, Reason.TAG_MISSING, Reason.AMBIGUOUS_TAGS, Reason.INVALID_TAGS, Reason.CONFLICT);

    private final KeyValueStore<String, BrakeState> store;
    private final int limit;
    private final Trips trips;
    private final Clock clock;
    private final Map<Pause.Key, FailedVms> states = new HashMap<>();

    FailureBreaker(KeyValueStore<String, BrakeState> store, int limit, Trips trips, Clock clock) {
        this.store = store;
        this.limit = limit;
        this.trips = trips;
        this.clock = clock;
    }

    void reopen(String vcenter) {
        for (Remediation remediation : Remediation.values()) {
            Pause.Key key = Pause.Key.of(remediation, vcenter);
            FailedVms state = state(key);
            state.tripped().ifPresent(since -> trips.reopen(key, Messages.failures(remediation, state), since));
        }
    }

    /** Takes note of how a trigger ended. */
    void ended(AuditRecord audit) {
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
            trips.trip(key, Messages.failures(audit.remediation(), state));
        }
    }

    /** Starts anew where somebody has resumed. */
    void watch(String vcenter) {
        for (Remediation remediation : Remediation.values()) {
            Pause.Key key = Pause.Key.of(remediation, vcenter);
            if (state(key).tripped().isPresent() && trips.isResumed(key)) {
                save(key, FailedVms.NONE);
            }
        }
    }

    FailedVms state(Pause.Key key) {
        return states.computeIfAbsent(
                key, any -> store.get(keyInStore(key)) instanceof FailedVms found ? found : FailedVms.NONE);
    }

    private void save(Pause.Key key, FailedVms state) {
        if (!state.equals(states.put(key, state))) {
            store.put(keyInStore(key), state);
        }
    }

    private static String keyInStore(Pause.Key key) {
        return "failures/" + key.remediation() + "/" + key.vcenter();
    }
}
