package org.vmremediator.testing.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A datastore with its space and its mounts.
 *
 * <p>Threading: tests and the server read and write at will; space changes only under the inventory's lock.
 */
public final class SimDatastore {
    /** HostMountInfo: how one host sees the datastore. */
    public record Mount(boolean mounted, boolean accessible, String accessMode) {
        static final Mount READ_WRITE = new Mount(true, true, "readWrite");
        static final Mount READ_ONLY = new Mount(true, true, "readOnly");
        static final Mount INACCESSIBLE = new Mount(true, false, "readWrite");

        boolean usable() {
            return mounted && accessible && accessMode.equals("readWrite");
        }
    }

    private final String moref;
    private final String name;
    private final Map<String, Mount> mounts = new ConcurrentHashMap<>();
    private volatile long capacityBytes = 100L << 30;
    private final AtomicLong freeBytes = new AtomicLong(50L << 30);
    private volatile long uncommittedBytes;
    private volatile Optional<SimPod> pod = Optional.empty();
    private volatile boolean accessible = true;
    private volatile String maintenanceMode = "normal";

    SimDatastore(String moref, String name) {
        this.moref = moref;
        this.name = name;
    }

    public String moref() {
        return moref;
    }

    public String name() {
        return name;
    }

    public long capacityBytes() {
        return capacityBytes;
    }

    public long freeBytes() {
        return freeBytes.get();
    }

    public boolean accessible() {
        return accessible;
    }

    public String maintenanceMode() {
        return maintenanceMode;
    }

    public SimDatastore capacityGb(long gigabytes) {
        capacityBytes = gigabytes << 30;
        return this;
    }

    public SimDatastore freeGb(long gigabytes) {
        freeBytes.set(gigabytes << 30);
        return this;
    }

    /** What thin disks may still take that are of no VM of the inventory; they grow first. */
    public SimDatastore uncommittedGb(long gigabytes) {
        uncommittedBytes = gigabytes << 30;
        return this;
    }

    /** In a pod with Storage DRS on; the behavior is {@code automated} or {@code manual}. */
    public SimDatastore inPod(String podMoref, String behavior) {
        pod = Optional.of(new SimPod(podMoref, true, behavior));
        return this;
    }

    Optional<SimPod> pod() {
        return pod;
    }

    long uncommittedBytes() {
        return uncommittedBytes;
    }

    boolean isInAutomatedPod() {
        return pod.filter(SimPod::movesVms).isPresent();
    }

    /** The datastore's own {@code summary.accessible}. */
    public SimDatastore inaccessible() {
        accessible = false;
        return this;
    }

    /** {@code normal}, {@code enteringMaintenance} or {@code inMaintenance}. */
    public SimDatastore maintenance(String mode) {
        maintenanceMode = mode;
        return this;
    }

    /** Without any mount named, every host of the inventory mounts it read-write. */
    public SimDatastore mountedOn(String... hosts) {
        return mount(Mount.READ_WRITE, hosts);
    }

    public SimDatastore readOnlyOn(String... hosts) {
        return mount(Mount.READ_ONLY, hosts);
    }

    public SimDatastore inaccessibleOn(String... hosts) {
        return mount(Mount.INACCESSIBLE, hosts);
    }

    private SimDatastore mount(Mount mount, String... hosts) {
        for (String host : hosts) {
            mounts.put(host, mount);
        }
        return this;
    }

    /** Thin disks grow as their VMs write, whether there is room or not. */
    boolean grow(long bytes) {
        boolean fits = bytes <= freeBytes.get();
        freeBytes.set(Math.max(0, freeBytes.get() - bytes));
        return fits;
    }

    void take(long bytes) {
        if (bytes > freeBytes.get()) {
            throw Faults.noDiskSpace(this);
        }
        freeBytes.addAndGet(-bytes);
    }

    void give(long bytes) {
        freeBytes.set(Math.min(capacityBytes, freeBytes.get() + bytes));
    }

    Map<String, Mount> mounts() {
        return mounts;
    }

    boolean usableOn(String host) {
        return mounts.containsKey(host) && mounts.get(host).usable();
    }

    Ref ref() {
        return Ref.datastore(moref);
    }
}
