package org.vmremediator.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.vmremediator.judging.VmHistory;

/**
 * What the processors of one task share: its pending work, the memory of its VMs, the gates and breakers of its vCenters, and its lease.
 *
 * <p>Threading: the stream thread alone, but for the lease.
 */
final class TaskScope {
    private final Supplier<VCenterGate> newGate;
    private final PendingMeters meters;
    private final TaskLease lease;
    private final Map<String, VCenterGate> gates = new HashMap<>();
    private PendingWork pending;
    private VmHistory history;
    private Breakers breakers;
    private Runnable giveUp;
    private int users;
    private boolean claimed;

    TaskScope(TaskLease lease, Supplier<VCenterGate> newGate, PendingMeters meters) {
        this.lease = lease;
        this.newGate = newGate;
        this.meters = meters;
    }

    /** Called in {@code init} of each processor; the first one reads the restored stores. */
    void open(ProcessorContext<?, ?> context, Workshop workshop) {
        if (users++ == 0) {
            lease.open();
            workshop.brakes().attach(context.getStateStore(RemediationTopology.CONTROL));
            pending = new PendingWork(context.getStateStore(RemediationTopology.PENDING_WORK), meters);
            pending.restore(workshop.clock().instant());
            history = new VmHistory(
                    new KeptMemory<>(new StoreMemory<>(context.getStateStore(RemediationTopology.VM_HISTORY))));
            List<String> vcenters = workshop.vcentersOf(context.taskId().partition());
            breakers = Breakers.open(
                    workshop, new StoreMemory<>(context.getStateStore(RemediationTopology.BREAKERS)), vcenters);
            workshop.ownership().ifPresent(listener -> vcenters.forEach(listener::taken));
            giveUp = () -> workshop.ownership().ifPresent(listener -> vcenters.forEach(listener::givenUp));
        }
    }

    /** Called in {@code close} of each processor; the last one gives up the lease. */
    void close() {
        if (--users == 0) {
            claimed = false;
            lease.release();
            giveUp.run();
            pending.forget();
            gates.clear();
        }
    }

    /** The task has read a claim. */
    void claimed() {
        claimed = true;
    }

    boolean isClaimed() {
        return claimed;
    }

    PendingWork pending() {
        return pending;
    }

    VmHistory history() {
        return history;
    }

    Breakers breakers() {
        return breakers;
    }

    TaskLease lease() {
        return lease;
    }

    VCenterGate gate(String vcenter) {
        return gates.computeIfAbsent(vcenter, any -> newGate.get());
    }
}
