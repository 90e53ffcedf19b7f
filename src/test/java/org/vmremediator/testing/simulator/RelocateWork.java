package org.vmremediator.testing.simulator;

/** RelocateVM_Task: the target's space is taken when it starts, the source's given back when it ends. */
final class RelocateWork implements TaskEngine.Work {
    private final SimVm vm;
    private final SimDatastore source;
    private final SimDatastore target;
    private long moved;

    RelocateWork(SimVm vm, SimDatastore source, SimDatastore target) {
        this.vm = vm;
        this.source = source;
        this.target = target;
    }

    @Override
    public void begin() {
        MoveRules.check(vm);
        if (source != target) {
            checkTarget();
            moved = vm.occupiedBytes();
            target.take(moved);
        }
    }

    private void checkTarget() {
        if (!target.maintenanceMode().equals("normal")) {
            throw Faults.datastoreState(target);
        }
        SimDatastore.Mount mount = target.mounts().get(vm.host());
        if (mount == null || !mount.mounted()) {
            throw Faults.datastore("InvalidDatastore", target, "is not mounted on the host");
        }
        if (!target.accessible() || !mount.accessible()) {
            throw Faults.datastore("InaccessibleDatastore", target, "is not accessible");
        }
        if (!mount.usable()) {
            throw Faults.datastore("DatastoreNotWritableOnHost", target, "is read-only on the host");
        }
    }

    @Override
    public void finish() {
        if (source != target) {
            MoveRules.harm(vm);
            arrive();
        }
    }

    /** Storage DRS puts a VM back that leaves its pod, or moves on one that comes in. */
    private void arrive() {
        if (source.isInAutomatedPod() || target.isInAutomatedPod()) {
            target.give(moved);
            vm.suffer("Storage DRS moved it back");
        } else {
            source.give(moved);
            vm.setDatastore(target.moref());
        }
    }

    @Override
    public void abort() {
        target.give(moved);
    }
}
