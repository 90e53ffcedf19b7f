package org.vmremediator.testing.simulator;

import java.util.Optional;

/** What a test says about a VM of its inventory; the defaults are 1 CPU, 1024 MB, powered on, 10 GB of files. */
public final class VmSpec {
    private final String moref;
    private final String name;
    private Hardware hardware = Hardware.SMALL;
    private SimStorage storage = SimStorage.PLAIN;
    private PowerWord power = PowerWord.POWERED_ON;
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
