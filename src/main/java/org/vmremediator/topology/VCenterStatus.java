package org.vmremediator.topology;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vmremediator.judging.RedVms;

/**
 * What the owner of a vCenter is at: the value of a record on the status topic, whose key is the vCenter's name.
 *
 * @param schemaVersion 1
 * @param since when the instance took the vCenter over
 * @param waiting triggers that are not being worked on
 * @param oldest when the oldest trigger without an audit record was created
 * @param written when this was written: when something had changed last
 */
public record VCenterStatus(
        int schemaVersion,
        String vcenter,
        String instance,
        Instant since,
        int waiting,
        Optional<Instant> oldest,
        List<InFlight> inFlight,
        List<OpenBreaker> breakers,
        Instant written) {
    static final int SCHEMA_VERSION = 1;

    /**
     * A VM that is being worked on.
     *
     * @param vm its moref
     * @param stage {@code observing}, {@code planned} or {@code acting}
     */
    public record InFlight(String vm, String remediation, String stage, Instant since) {}

    /**
     * A breaker that has tripped.
     *
     * @param key on the control topic
     * @param vms those that were skipped, or that failed, by moref; the first hundred of them
     */
    public record OpenBreaker(String key, String reason, Instant since, List<String> vms) {
        /** So many VMs are named at most. */
        public static final int LISTED = RedVms.LISTED;
    }

    /** Whether the other says the same, whenever it was written. */
    boolean saysTheSame(VCenterStatus other) {
        return other != null && at(other.written()).equals(other);
    }

    private VCenterStatus at(Instant time) {
        return new VCenterStatus(schemaVersion, vcenter, instance, since, waiting, oldest, inFlight, breakers, time);
    }
}
