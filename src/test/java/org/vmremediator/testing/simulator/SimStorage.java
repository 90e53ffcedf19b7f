package org.vmremediator.testing.simulator;

import java.util.Optional;

/**
 * How a VM's files lie, apart from the datastore itself.
 *
 * @param committedBytes what moves with the VM, its swap file not included
 * @param isoDatastore the moref of the datastore whose ISO image is mounted
 * @param secondDatastore the moref of a datastore that holds a second disk
 */
record SimStorage(
        long committedBytes,
        boolean snapshot,
        boolean linkedClone,
        boolean rawDeviceMapping,
        boolean independentDisk,
        Optional<String> isoDatastore,
        Optional<String> secondDatastore) {
    static final SimStorage PLAIN =
            new SimStorage(10L << 30, false, false, false, false, Optional.empty(), Optional.empty());
}
