package org.vmremediator.topology;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the planning and the acting processors of one task share: its pending work, the gates of its vCenters, and its
 * lease.
 *
 * <p>Threading: the stream thread alone, but for the lease.
 */
final class TaskScope {
    private final Supplier<VCenterGate> newGate;
    private final PendingMeters meters;
    private final TaskLease lease;
    private final Map<String, VCenterGate> gates = new HashMap<>();
    private PendingWork pending;
    private int users;

    TaskScope(TaskLease lease, Supplier<VCenterGate> newGate, PendingMeters meters) {
        this.lease = lease;
        this.newGate = newGate;
        this.meters = meters;
    }

    /** Called in {@code init} of each processor; the first one reads the restored store. */
    PendingWork open(KeyValueStore<String, PendingEntry> store, Instant now) {
        if (users++ == 0) {
            lease.open();
            pending = new PendingWork(store, meters);
            pending.restore(now);
        }
        return pending;
    }

    /** Called in {@code close} of each processor; the last one gives up the lease. */
    void close() {
        if (--users == 0) {
            lease.release();
            pending.forget();
            gates.clear();
        }
    }

    TaskLease lease() {
        return lease;
    }

    VCenterGate gate(String vcenter) {
        return gates.computeIfAbsent(vcenter, any -> newGate.get());
    }
}
