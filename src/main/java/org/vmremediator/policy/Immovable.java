package org.vmremediator.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of VM that are not moved, since a plain move of home and disks would change what they are. */
final class Immovable {
    private Immovable() {}

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
        return placement.independentDisk() ? ignore(Reason.INDEPENDENT_DISK) : Optional.empty();
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
