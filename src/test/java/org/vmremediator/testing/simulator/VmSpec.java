package org.vmremediator.testing.simulator;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a test says about a VM of its inventory; the defaults are 1 CPU, 1024 MB, powered on, 10 GB of files. */
public final class VmSpec {
    private final String moref;
    private final String name;
    private Hardware hardware = Hardware.SMALL;
    private SimStorage storage = SimStorage.PLAIN;
    private PowerWord power = PowerWord.POWERED_ON;
    private final Set<VmTrait> traits = EnumSet.noneOf(VmTrait.class);
    private Optional<String> managedBy = Optional.empty();
    private long uncommittedBytes;
    private int memoryReservationMb;
    private String folder = Places.VM_FOLDER;
    private String resourcePool = Places.ROOT_POOL;
    private boolean template;
    private Optional<String> host = Optional.empty();
    private Optional<String> datastore = Optional.empty();

    VmSpec(String moref, String name) {
        this.moref = moref;
        this.name = name;
    }

    public VmSpec cpus(int cpus) {
        hardware = hardware.withNumCpu(cpus);
        return this;
    }

    public VmSpec memoryMb(int megabytes) {
        hardware = hardware.withMemoryMb(megabytes);
        return this;
    }

    public VmSpec coresPerSocket(int cores) {
        hardware = hardware.withNumCoresPerSocket(cores);
        return this;
    }

    public VmSpec hotAdd(boolean memory, boolean cpu) {
        hardware = hardware.withMemoryHotAdd(memory).withCpuHotAdd(cpu);
        return this;
    }

    public VmSpec cpuHotRemove() {
        hardware = hardware.withCpuHotRemove(true);
        return this;
    }

    public VmSpec poweredOff() {
        power = PowerWord.POWERED_OFF;
        return this;
    }

    public VmSpec suspended() {
        power = PowerWord.SUSPENDED;
        return this;
    }

    public VmSpec template() {
        template = true;
        return poweredOff();
    }

    public VmSpec with(VmTrait... more) {
        traits.addAll(Set.of(more));
        return this;
    }

    /** The key of the extension that owns it. */
    public VmSpec managedBy(String extension) {
        managedBy = Optional.of(extension);
        return this;
    }

    /** What its thin disks may still take. */
    public VmSpec uncommittedGb(long gigabytes) {
        uncommittedBytes = gigabytes << 30;
        return this;
    }

    public VmSpec memoryReservationMb(int megabytes) {
        memoryReservationMb = megabytes;
        return this;
    }

    /** The moref of a folder of the inventory. */
    public VmSpec in(String folderMoref) {
        folder = folderMoref;
        return this;
    }

    public VmSpec pool(String poolMoref) {
        resourcePool = poolMoref;
        return this;
    }

    Set<VmTrait> traits() {
        return traits;
    }

    Optional<String> managedBy() {
        return managedBy;
    }

    long uncommittedBytes() {
        return uncommittedBytes;
    }

    int memoryReservationMb() {
        return memoryReservationMb;
    }

    Ref folder() {
        return new Ref("Folder", folder);
    }

    Ref resourcePool() {
        return new Ref("ResourcePool", resourcePool);
    }

    /** The host's moref; by default the first of the inventory. */
    public VmSpec on(String hostMoref) {
        host = Optional.of(hostMoref);
        return this;
    }

    /** The datastore's moref; by default the first of the inventory. */
    public VmSpec datastore(String datastoreMoref) {
        datastore = Optional.of(datastoreMoref);
        return this;
    }

    public VmSpec committedGb(long gigabytes) {
        return storage(StoragePart.COMMITTED, Long.toString(gigabytes << 30));
    }

    public VmSpec snapshot() {
        return storage(StoragePart.SNAPSHOT, "");
    }

    public VmSpec linkedClone() {
        return storage(StoragePart.LINKED_CLONE, "");
    }

    public VmSpec rawDeviceMapping() {
        return storage(StoragePart.RAW_DEVICE_MAPPING, "");
    }

    public VmSpec independentDisk() {
        return storage(StoragePart.INDEPENDENT_DISK, "");
    }

    public VmSpec isoOn(String datastoreMoref) {
        return storage(StoragePart.ISO, datastoreMoref);
    }

    public VmSpec secondDiskOn(String datastoreMoref) {
        return storage(StoragePart.SECOND_DISK, datastoreMoref);
    }

    private VmSpec storage(StoragePart part, String value) {
        storage = part.in(storage, value);
        return this;
    }

    String moref() {
        return moref;
    }

    String name() {
        return name;
    }

    Hardware hardware() {
        return hardware;
    }

    SimStorage storage() {
        return storage;
    }

    PowerWord power() {
        return power;
    }

    boolean isTemplate() {
        return template;
    }

    Optional<String> host() {
        return host;
    }

    Optional<String> datastore() {
        return datastore;
    }
}
