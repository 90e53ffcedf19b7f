package org.vmremediator.testing.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * vCenter's own account of what was written, whatever the writer came to know of it.
 *
 * <p>Threading: any thread may use it.
 */
final class WriteLog {
    private final List<Write> writes = new ArrayList<>();

    /** Carries out a tag call and takes it down; a refusal is no write. */
    void tag(RestRequest request, SimVm vm, SimTag tag, BooleanSupplier change) {
        Instant began = Instant.now();
        boolean effective = change.getAsBoolean();
        String subject = tag.category().name() + "/" + tag.name();
        add(new Write(
                request.operationId().orElse(""),
                vm.moref(),
                request.method(),
                subject,
                effective,
                vm.hardware(),
                vm.hardware(),
                began,
                Instant.now()));
    }

    /** Carries out the end of a task and takes it down. */
    void task(SimTask task, SimVm vm, Runnable finish) {
        Hardware before = vm.hardware();
        String source = vm.datastore();
        finish.run();
        boolean moved = !source.equals(vm.datastore());
        add(new Write(
                task.operationId().orElse(""),
                vm.moref(),
                task.method(),
                task.method().equals("RelocateVM_Task") ? vm.datastore() : "",
                moved || !before.equals(vm.hardware()),
                before,
                vm.hardware(),
                task.queued(),
                Instant.now()));
    }

    private synchronized void add(Write write) {
        writes.add(write);
    }

    synchronized List<Write> all() {
        return List.copyOf(writes);
    }
}
