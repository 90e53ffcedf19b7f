package org.vmremediator.policy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vmremediator.config.RelocationConfig;

/**
 * Whether a VM may and can move to a datastore; the first rule that forbids it is the reason.
 *
 * @param needBytes what the VM has committed, and its swap file
 * @param growthBytes what the VM's thin disks may still take
 * @param hosts the connected hosts that can use the present datastore; where there are none, no candidate fits
 */
record CandidateRules(
        DatastoreRef present,
        long needBytes,
        long growthBytes,
        Set<String> hosts,
        RelocationConfig config,
        MovesInFlight moves) {
    private static final String NORMAL = "normal";

    static CandidateRules of(
            DatastoreState present, VmPlacement placement, RelocationConfig config, MovesInFlight moves) {
        Set<String> hosts = new HashSet<>(placement.connectedHosts());
        hosts.retainAll(present.usableOnHosts());
        return new CandidateRules(
                present.datastore(),
                placement.committedBytes() + placement.swapBytes(),
                placement.uncommittedBytes(),
                hosts,
                config,
                moves);
    }

    Optional<LeftOutCode> misfit(DatastoreState candidate) {
        return forbidden(candidate.datastore()).or(() -> unusable(candidate)).or(() -> tooSmall(candidate));
    }

    /** The share of the capacity that is free when this move and those in flight have ended. */
    double freeShareAfter(DatastoreState candidate) {
        return Shares.of(freeAfter(candidate), candidate.capacityBytes());
    }

    private Optional<LeftOutCode> forbidden(DatastoreRef candidate) {
        if (candidate.moref().equals(present.moref())) {
            return Optional.of(LeftOutCode.CURRENT);
        }
        if (!new DatastoreGroups(config.groups()).together(present, candidate)) {
            return Optional.of(LeftOutCode.OTHER_GROUP);
        }
        return when(NamePattern.anyMatches(config.exclude(), candidate.name()), LeftOutCode.EXCLUDED);
    }

    private Optional<LeftOutCode> unusable(DatastoreState candidate) {
        if (candidate.automatedPod()) {
            return Optional.of(LeftOutCode.IN_STORAGE_DRS_POD);
        }
        if (!candidate.accessible()) {
            return Optional.of(LeftOutCode.INACCESSIBLE);
        }
        if (!NORMAL.equals(candidate.maintenanceMode())) {
            return Optional.of(LeftOutCode.MAINTENANCE);
        }
        boolean everywhere = !hosts.isEmpty() && candidate.usableOnHosts().containsAll(hosts);
        return when(!everywhere, LeftOutCode.NOT_ON_EVERY_HOST);
    }

    private Optional<LeftOutCode> tooSmall(DatastoreState candidate) {
        if (candidate.capacityBytes() <= 0 || freeAfter(candidate) < 0) {
            return Optional.of(LeftOutCode.NO_ROOM);
        }
        return when(Shares.less(freeShareAfter(candidate), config.headroom()), LeftOutCode.BELOW_HEADROOM)
                .or(() -> when(!config.overcommit() && outgrown(candidate), LeftOutCode.NO_ROOM_FOR_GROWTH));
    }

    /** Whether all thin disks together could grow beyond what would be free; the headroom is theirs to take. */
    private boolean outgrown(DatastoreState candidate) {
        return freeAfter(candidate) < candidate.uncommittedBytes() + growthBytes;
    }

    private long freeAfter(DatastoreState candidate) {
        return candidate.freeBytes() - moves.bytesTo(candidate.datastore()) - needBytes;
    }

    private static Optional<LeftOutCode> when(boolean misfit, LeftOutCode code) {
        return misfit ? Optional.of(code) : Optional.empty();
    }
}
