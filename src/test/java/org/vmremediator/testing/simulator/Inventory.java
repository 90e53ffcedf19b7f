package org.vmremediator.testing.simulator;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The objects of the simulated vCenter.
 *
 * <p>Threading: one lock over all of it; {@link #changed} wakes those who wait for updates.
 */
final class Inventory {
    static final String CLUSTER = "domain-c8";
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final Map<String, SimHost> hosts = new LinkedHashMap<>();
    private final Map<Ref, SimPlace> places = new LinkedHashMap<>();
    private final Map<String, SimDatastore> datastores = new LinkedHashMap<>();
    private final Map<String, SimVm> vms = new LinkedHashMap<>();
    private final Map<String, SimTask> tasks = new LinkedHashMap<>();
    private final Map<String, SimAlarm> alarms = new LinkedHashMap<>();

    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does it, then wakes the waiters. */
    void changed(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            change.signalAll();
            lock.unlock();
        }
    }

    /** Asks again after every change; the last answer when the time is up, empty or not. */
    <T> Optional<T> await(Supplier<Optional<T>> question, Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            Optional<T> answer = question.get();
            while (answer.isEmpty() && left > 0) {
                left = change.awaitNanos(left);
                answer = question.get();
            }
            return answer;
        } finally {
            lock.unlock();
        }
    }

    void add(SimHost host) {
        hosts.put(host.moref(), host);
    }

    void add(SimPlace place) {
        places.put(place.ref(), place);
    }

    Optional<SimPlace> place(Ref ref) {
        return Optional.ofNullable(places.get(ref));
    }

    void add(SimDatastore datastore) {
        datastores.put(datastore.moref(), datastore);
    }

    void add(SimVm vm) {
        vms.put(vm.moref(), vm);
    }

    void add(SimAlarm alarm) {
        alarms.put(alarm.moref(), alarm);
    }

    void put(SimTask task) {
        changed(() -> tasks.put(task.moref(), task));
    }

    void removeVm(String moref) {
        changed(() -> vms.remove(moref));
    }

    /** As vCenter does some minutes after they have ended. */
    void forgetEndedTasks() {
        changed(() -> tasks.values().removeIf(SimTask::ended));
    }

    SimVm vm(String moref) {
        return findVm(moref).orElseThrow(() -> Faults.notFound(Ref.vm(moref)));
    }

    Optional<SimVm> findVm(String moref) {
        return locked(() -> Optional.ofNullable(vms.get(moref)));
    }

    SimDatastore datastore(String moref) {
        return findDatastore(moref).orElseThrow(() -> Faults.notFound(Ref.datastore(moref)));
    }

    Optional<SimDatastore> findDatastore(String moref) {
        return locked(() -> Optional.ofNullable(datastores.get(moref)));
    }

    SimTask task(String moref) {
        return findTask(moref).orElseThrow(() -> Faults.notFound(Ref.task(moref)));
    }

    Optional<SimTask> findTask(String moref) {
        return locked(() -> Optional.ofNullable(tasks.get(moref)));
    }

    Optional<SimHost> host(String moref) {
        return Optional.ofNullable(hosts.get(moref));
    }

    boolean hasVm(String moref) {
        return locked(() -> vms.containsKey(moref));
    }

    Collection<SimHost> hosts() {
        return hosts.values();
    }

    Collection<SimDatastore> datastores() {
        return datastores.values();
    }

    Collection<SimVm> vms() {
        return vms.values();
    }

    Collection<SimAlarm> alarms() {
        return alarms.values();
    }

    Collection<SimTask> tasks() {
        return tasks.values();
    }
}
