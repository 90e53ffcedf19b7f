package org.vmremediator.testing.simulator;

import java.util.Optional;

/** One member of {@link SimStorage} to be set. */
enum StoragePart {
    COMMITTED,
    SNAPSHOT,
    LINKED_CLONE,
    RAW_DEVICE_MAPPING,
    INDEPENDENT_DISK,
    ISO,
    SECOND_DISK;

    SimStorage in(SimStorage old, String value) {
        return new SimStorage(
                this == COMMITTED ? Long.parseLong(value) : old.committedBytes(),
                this == SNAPSHOT || old.snapshot(),
                this == LINKED_CLONE || old.linkedClone(),
                this == RAW_DEVICE_MAPPING || old.rawDeviceMapping(),
                this == INDEPENDENT_DISK || old.independentDisk(),
                this == ISO ? Optional.of(value) : old.isoDatastore(),
                this == SECOND_DISK ? Optional.of(value) : old.secondDatastore());
    }
}
