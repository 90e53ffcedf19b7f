package org.vmremediator.testing.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Runs tasks as vCenter does: the call answers at once, the work happens later, one task per VM.
 *
 * <p>Threading: steps of a task run on the engine's own thread, under the inventory's lock.
 */
final class TaskEngine implements AutoCloseable {
    /** What a task does. */
    interface Work {
        /** Checks, and reserves what is needed; a fault ends the task. */
        void begin();

        void finish();

        /** Gives back what was reserved. */
        default void abort() {}
    }

    private final Inventory inventory;
    private final FaultInjection faults;
    private final WriteLog writes;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "simulated-tasks"));
    private final AtomicLong count = new AtomicLong(100);
    private final Map<String, Supplier<Duration>> durations = new ConcurrentHashMap<>();
    private final Random random = new Random(1);
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final List<SimTask> waiting = new ArrayList<>();
    private final Map<String, Work> works = new ConcurrentHashMap<>();

    TaskEngine(Inventory inventory, FaultInjection faults, WriteLog writes) {
        this.inventory = inventory;
        this.faults = faults;
        this.writes = writes;
    }

    static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    static boolean isCancelable(String method) {
        return method.equals("RelocateVM_Task");
    }

    void duration(String method, Duration duration) {
        durations.put(method, () -> duration);
    }

    /** Each task takes another time between these two. */
    void duration(String method, Duration shortest, Duration longest) {
        long spread = longest.minus(shortest).toMillis();
        durations.put(method, () -> shortest.plusMillis((long) (random.nextDouble() * spread)));
    }

    /** Tasks of that method stay running until {@link #release}. */
    void hold(String method) {
        held.add(method);
    }

    void release(String method) {
        held.remove(method);
        inventory.changed(() -> {
            List<SimTask> released = waiting.stream()
                    .filter(task -> task.method().equals(method))
                    .toList();
            waiting.removeAll(released);
            released.forEach(task -> schedule(() -> finish(task), Duration.ZERO));
        });
    }

    Ref start(SimVm vm, SoapRequest request, Work work) {
        return inventory.locked(() -> {
            running(vm).ifPresent(task -> {
                throw Faults.taskInProgress(task.ref());
            });
            String moref = "task-" + count.incrementAndGet();
            SimTask task = SimTask.queued(moref, request.method(), vm.moref(), request.operationId());
            vm.addTask(moref);
            inventory.put(task);
            works.put(moref, work);
            schedule(() -> begin(task), Duration.ZERO);
            return task.ref();
        });
    }

    private Optional<SimTask> running(SimVm vm) {
        return inventory.tasks().stream()
                .filter(task -> task.vm().equals(vm.moref()) && !task.ended())
                .findFirst();
    }

    private void schedule(Runnable step, Duration delay) {
        Future<?> scheduled = executor.schedule(() -> inventory.changed(step), delay.toMillis(), TimeUnit.MILLISECONDS);
        assert scheduled != null;
    }

    private void begin(SimTask queued) {
        if (inventory.task(queued.moref()).ended()) {
            return;
        }
        SimTask task = queued.running();
        inventory.put(task);
        try {
            faults.takeTaskFault(task.method()).ifPresent(fault -> {
                throw fault;
            });
            works.get(task.moref()).begin();
            schedule(
                    () -> finish(task),
                    durations.getOrDefault(task.method(), () -> Duration.ZERO).get());
        } catch (SimFault fault) {
            inventory.put(task.failed(fault));
        }
    }

    private void finish(SimTask task) {
        if (inventory.task(task.moref()).ended()) {
            return;
        }
        if (held.contains(task.method())) {
            waiting.add(task);
            return;
        }
        writes.task(task, inventory.vm(task.vm()), works.remove(task.moref())::finish);
        inventory.put(task.succeeded());
    }

    void cancel(String moref) {
        inventory.changed(() -> {
            SimTask task = inventory.task(moref);
            if (task.ended() || !isCancelable(task.method())) {
                throw Faults.of("InvalidState", "The task cannot be canceled.");
            }
            if (task.state().equals("running")) {
                works.remove(moref).abort();
            }
            inventory.put(task.failed(Faults.of("RequestCanceled", "The task was canceled by a user.")));
        });
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
