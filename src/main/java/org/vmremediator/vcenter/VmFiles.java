package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.VirtualMachineSnapshotInfo;
import com.vmware.vim25.VirtualMachineUsageOnDatastore;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vmremediator.policy.DatastoreRef;

/** Reads what files a VM consists of: its home directory and its disks, not the ISO images in its drives. */
final class VmFiles {
    static final String HOME = "config.files.vmPathName";
    static final String RESERVATION = "config.memoryAllocation.reservation";
    private static final String USAGE = "storage.perDatastoreUsage";
    private static final String SNAPSHOT = "snapshot";
    static final List<String> PATHS = List.of(HOME, VmDevices.DEVICES, RESERVATION, USAGE, SNAPSHOT);
    private static final Pattern DATASTORE_PATH = Pattern.compile("\\[(.+?)] .*");

    private final VimObject vm;
    private final List<DiskBacking> disks;

    VmFiles(VimObject vm) {
        this.vm = vm;
        this.disks = new VmDevices(vm).disks();
    }

    /** By id for disks; the home directory is known by the datastore's name, which is unique in its datacenter. */
    List<DatastoreRef> homeAndDisks(List<DatastoreRef> known) {
        Set<String> ids =
                disks.stream().flatMap(disk -> disk.datastore().stream()).collect(Collectors.toSet());
        String home = homeDatastore();
        Stream<DatastoreRef> readable = known.stream()
                .filter(ref -> ids.contains(ref.moref()) || ref.name().equals(home));
        Set<String> knownIds = known.stream().map(DatastoreRef::moref).collect(Collectors.toSet());
        Stream<DatastoreRef> unreadable =
                ids.stream().filter(id -> !knownIds.contains(id)).map(id -> new DatastoreRef(id, ""));
        boolean homeUnknown =
                !home.isEmpty() && known.stream().noneMatch(ref -> ref.name().equals(home));
        Stream<DatastoreRef> unknownHome = homeUnknown ? Stream.of(new DatastoreRef("", home)) : Stream.empty();
        return Stream.of(readable, unreadable, unknownHome)
                .flatMap(Function.identity())
                .toList();
    }

    /** Where vCenter keeps no usage, the size of the disks: rather too much than too little. */
    long committedBytes(List<DatastoreRef> homeAndDisks) {
        return vm.get(USAGE, VirtualMachineUsageOnDatastore[].class).isPresent()
                ? usages(homeAndDisks)
                        .mapToLong(VirtualMachineUsageOnDatastore::getCommitted)
                        .sum()
                : disks.stream().mapToLong(DiskBacking::capacityBytes).sum();
    }

    /** What thin disks may still grow by; 0 where vCenter keeps no usage. */
    long uncommittedBytes(List<DatastoreRef> homeAndDisks) {
        return usages(homeAndDisks)
                .mapToLong(VirtualMachineUsageOnDatastore::getUncommitted)
                .sum();
    }

    private Stream<VirtualMachineUsageOnDatastore> usages(List<DatastoreRef> homeAndDisks) {
        Set<String> ids = homeAndDisks.stream().map(DatastoreRef::moref).collect(Collectors.toSet());
        return Arrays.stream(vm.get(USAGE, VirtualMachineUsageOnDatastore[].class)
                        .orElse(new VirtualMachineUsageOnDatastore[0]))
                .filter(usage -> ids.contains(idOf(usage.getDatastore())));
    }

    long memoryReservationMb() {
        return vm.get(RESERVATION, Long.class).orElse(0L);
    }

    boolean hasSnapshots() {
        return vm.get(SNAPSHOT, VirtualMachineSnapshotInfo.class).isPresent();
    }

    boolean isLinkedClone() {
        return !hasSnapshots() && disks.stream().anyMatch(DiskBacking::hasParent);
    }

    /** A disk of a kind that is newer than the model counts too: it is no plain file, as far as we know. */
    boolean hasRawDeviceMapping() {
        return disks.stream().anyMatch(DiskBacking::raw);
    }

    boolean hasIndependentDisk() {
        return disks.stream().anyMatch(DiskBacking::independent);
    }

    String homeDatastore() {
        Matcher path = DATASTORE_PATH.matcher(vm.get(HOME, String.class).orElse(""));
        return path.matches() ? path.group(1) : "";
    }

    private static String idOf(ManagedObjectReference datastore) {
        return datastore == null ? "" : datastore.getVal();
    }
}
