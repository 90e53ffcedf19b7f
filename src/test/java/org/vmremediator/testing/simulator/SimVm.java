package org.vmremediator.testing.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A virtual machine.
 *
 * <p>Threading: written under the inventory's lock; a test reads it at any time.
 */
public final class SimVm {
    private static final int RECENT_TASKS = 10;
    private final String moref;
    private final String name;
    private final boolean template;
    private final SimStorage storage;
    private final Deque<String> recentTasks = new ArrayDeque<>();
    private volatile String host;
    private volatile String datastore;
    private volatile Hardware hardware;
    private volatile PowerWord power;
    private volatile Instant changed = Instant.now().truncatedTo(ChronoUnit.MICROS);

    SimVm(VmSpec spec, String host, String datastore) {
        moref = spec.moref();
        name = spec.name();
        template = spec.isTemplate();
        storage = spec.storage();
        hardware = spec.hardware();
        power = spec.power();
        this.host = host;
        this.datastore = datastore;
    }

    public String moref() {
        return moref;
    }

    public String name() {
        return name;
    }

    public boolean template() {
        return template;
    }

    public Hardware hardware() {
        return hardware;
    }

    public int numCpu() {
        return hardware.numCpu();
    }

    public int memoryMb() {
        return hardware.memoryMb();
    }

    public int numCoresPerSocket() {
        return hardware.numCoresPerSocket();
    }

    /** {@code poweredOn}, {@code poweredOff} or {@code suspended}. */
    public String powerState() {
        return power.toString();
    }

    /** The moref of the datastore that holds its home and disks. */
    public String datastore() {
        return datastore;
    }

    public String host() {
        return host;
    }

    public String changeVersion() {
        return changed.toString();
    }

    PowerWord power() {
        return power;
    }

    SimStorage storage() {
        return storage;
    }

    /** Committed bytes; a running VM's swap file is among them. */
    long occupiedBytes() {
        long swap = power == PowerWord.POWERED_OFF ? 0 : (long) memoryMb() << 20;
        return storage.committedBytes() + swap;
    }

    List<String> recentTasks() {
        synchronized (recentTasks) {
            return new ArrayList<>(recentTasks);
        }
    }

    void addTask(String task) {
        synchronized (recentTasks) {
            recentTasks.addLast(task);
            if (recentTasks.size() > RECENT_TASKS) {
                recentTasks.removeFirst();
            }
        }
    }

    void setHardware(Hardware value) {
        hardware = value;
        touch();
    }

    void setPower(PowerWord value) {
        power = value;
        touch();
    }

    void setDatastore(String value) {
        datastore = value;
        touch();
    }

    /** Every change of the configuration gives another changeVersion, as do power operations. */
    void touch() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        changed = now.isAfter(changed) ? now : changed.plus(1, ChronoUnit.MICROS);
    }

    Ref ref() {
        return Ref.vm(moref);
    }
}
