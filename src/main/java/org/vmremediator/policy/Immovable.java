package org.vmremediator.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of VM that are not moved, since a plain move of home and disks would change what they are. */
final class Immovable {
    private Immovable() {}

    /** Why the VM is not moved, if it is one of them. */
    static Optional<Verdict> of(VmPlacement placement) {
        List<String> datastores = placement.homeAndDisks().stream()
                .map(DatastoreRef::moref)
                .distinct()
                .toList();
        if (datastores.size() > 1) {
            return ignore(Reason.SEVERAL_DATASTORES, "The VM's home and disks lie on " + names(placement) + ".");
        }
        return datastores.isEmpty()
                ? ignore(Reason.NO_DATASTORE, "vCenter names no datastore for the VM's home and disks.")
                : ofDisks(placement);
    }

    private static Optional<Verdict> ofDisks(VmPlacement placement) {
        if (placement.snapshots()) {
            return ignore(Reason.SNAPSHOTS);
        }
        if (placement.linkedClone()) {
            return ignore(Reason.LINKED_CLONE);
        }
        if (placement.rawDeviceMapping()) {
            return ignore(Reason.RAW_DEVICE_MAPPING);
        }
        return placement.independentDisk() ? ignore(Reason.INDEPENDENT_DISK) : hindered(placement.hindrances());
    }

    private static Optional<Verdict> hindered(Hindrances hindrances) {
        Map<Reason, Boolean> reasons = new EnumMap<>(Reason.class);
        reasons.put(Reason.SHARED_DISK, hindrances.sharedDisk());
        reasons.put(Reason.BUS_SHARING, hindrances.busSharing());
        reasons.put(Reason.ENCRYPTED, hindrances.encrypted());
        reasons.put(Reason.PASSTHROUGH, hindrances.passthrough());
        reasons.put(Reason.CONSOLIDATION_NEEDED, hindrances.consolidationNeeded());
        reasons.put(Reason.TOOLS_INSTALLER_MOUNTED, hindrances.toolsInstallerMounted());
        return reasons.entrySet().stream()
                .filter(Map.Entry::getValue)
                .findFirst()
                .flatMap(entry -> ignore(entry.getKey()));
    }

    private static Optional<Verdict> ignore(Reason reason) {
        return ignore(reason, reason.meaning());
    }

    private static Optional<Verdict> ignore(Reason reason, String message) {
        return Optional.of(new Verdict.Ignore(reason, message));
    }

    private static String names(VmPlacement placement) {
        return placement.homeAndDisks().stream()
                .map(DatastoreRef::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
