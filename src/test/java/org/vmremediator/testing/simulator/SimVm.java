package org.vmremediator.testing.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

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
    private final VmSpec spec;
    private final SimAlarms alarms = new SimAlarms();
    private final List<String> harm = new CopyOnWriteArrayList<>();
    private final Set<VmTrait> traits = ConcurrentHashMap.newKeySet();
    private volatile Optional<String> managedBy;
    private volatile String connectionState = "connected";
    private volatile String host;
    private volatile String datastore;
    private volatile Hardware hardware;
    private volatile PowerWord power;
    private volatile Instant changed = Instant.now().truncatedTo(ChronoUnit.MICROS);

    SimVm(VmSpec spec, String host, String datastore) {
        this.spec = spec;
        traits.addAll(spec.traits());
        managedBy = spec.managedBy();
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

    /** {@code connected}, {@code disconnected}, {@code orphaned}, {@code inaccessible} or {@code invalid}. */
    public String connectionState() {
        return connectionState;
    }

    /** What was done to it, or asked for, that would have hurt in a real vCenter. */
    public List<String> harm() {
        return List.copyOf(harm);
    }

    void suffer(String what) {
        harm.add(what);
    }

    void setConnectionState(String state) {
        connectionState = state;
    }

    SimAlarms alarms() {
        return alarms;
    }

    boolean has(VmTrait trait) {
        return traits.contains(trait);
    }

    boolean isFaultTolerant() {
        return has(VmTrait.FAULT_TOLERANCE) || has(VmTrait.FAULT_TOLERANCE_STATE) || has(VmTrait.FAULT_TOLERANCE_INFO);
    }

    boolean hasPassthrough() {
        return has(VmTrait.PASSTHROUGH) || has(VmTrait.SRIOV);
    }

    void give(VmTrait trait) {
        traits.add(trait);
        touch();
    }

    Optional<String> managedBy() {
        return managedBy;
    }

    void manageBy(String extension) {
        managedBy = Optional.of(extension);
        touch();
    }

    /** Locked to the maximum it grows with the memory. */
    int memoryReservationMb() {
        return has(VmTrait.MEMORY_LOCKED) ? memoryMb() : spec.memoryReservationMb();
    }

    /** Nobody raises the reservation of CPUs. */
    int reservedCpus() {
        return spec.hardware().numCpu();
    }

    long uncommittedBytes() {
        return spec.uncommittedBytes();
    }

    Ref folder() {
        return spec.folder();
    }

    Ref resourcePool() {
        return spec.resourcePool();
    }

    PowerWord power() {
        return power;
    }

    SimStorage storage() {
        return storage;
    }

    /** Committed bytes; a running VM's swap file is among them. */
    long occupiedBytes() {
        long swap = power == PowerWord.POWERED_OFF ? 0 : PowerOnRules.swapBytes(this);
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
