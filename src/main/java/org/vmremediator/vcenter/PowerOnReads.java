package org.vmremediator.vcenter;

import com.vmware.vim25.LatencySensitivity;
import com.vmware.vim25.LatencySensitivitySensitivityLevel;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.PropertySpec;
import com.vmware.vim25.SelectionSpec;
import java.util.List;
import java.util.Optional;
import org.vmremediator.policy.PowerOnNeeds;

/** Reads what decides whether a VM powers on with a larger size: of itself, its host and its home datastore. */
final class PowerOnReads {
    private static final String MEMORY_LOCKED = "config.memoryReservationLockedToMax";
    private static final String LATENCY = "config.latencySensitivity";
    static final String THREADS = "hardware.cpuInfo.numCpuThreads";
    static final String MEMORY = "hardware.memorySize";
    private static final String STORE_NAME = "summary.name";
    private static final String FREE = "summary.freeSpace";
    static final String HOST = "runtime.host";
    static final String STORES = "datastore";
    static final List<String> PATHS =
            List.of(HOST, STORES, MEMORY_LOCKED, LATENCY, VmFiles.HOME, VmFiles.RESERVATION, VmDevices.DEVICES);

    private PowerOnReads() {}

    static List<SelectionSpec> steps() {
        return List.of(Specs.along("VirtualMachine", HOST), Specs.along("VirtualMachine", STORES));
    }

    static List<PropertySpec> properties() {
        return List.of(
                Specs.properties("HostSystem", List.of(THREADS, MEMORY)),
                Specs.properties("Datastore", List.of(STORE_NAME, FREE)));
    }

    /** @param objects what was read along with the VM; of many VMs, when it is one of many */
    static PowerOnNeeds needsOf(VimObject vm, List<VimObject> objects) {
        VmReservation reservation = reservationOf(vm);
        return new PowerOnNeeds(
                objects.stream()
                        .filter(object -> isHostOf(vm, object.reference()))
                        .findFirst()
                        .flatMap(PowerOnReads::sizeOf),
                reservation.memoryMb(),
                reservation.memoryLocked(),
                reservation.latencySensitive(),
                new VmDevices(vm).hasPassthrough(),
                objects.stream()
                        .filter(object -> isHomeOf(vm, object))
                        .findFirst()
                        .flatMap(datastore -> datastore.get(FREE, Long.class)));
    }

    static VmReservation reservationOf(VimObject vm) {
        return new VmReservation(
                new VmFiles(vm).memoryReservationMb(), vm.isTrue(MEMORY_LOCKED), isLatencySensitive(vm));
    }

    static Optional<PowerOnNeeds.HostSize> sizeOf(VimObject host) {
        return host.get(THREADS, Short.class)
                .flatMap(threads ->
                        host.get(MEMORY, Long.class).map(memory -> new PowerOnNeeds.HostSize(threads, memory)));
    }

    private static boolean isHostOf(VimObject vm, ManagedObjectReference host) {
        return vm.get(HOST, ManagedObjectReference.class).filter(host::equals).isPresent();
    }

    /** Names of datastores are unique only within a datacenter, so the VM must use it as well. */
    static boolean isHomeOf(VimObject vm, VimObject datastore) {
        return storesOf(vm).contains(datastore.reference())
                && datastore.get(STORE_NAME, String.class).equals(Optional.of(new VmFiles(vm).homeDatastore()));
    }

    static List<ManagedObjectReference> storesOf(VimObject vm) {
        return vm.get(STORES, ManagedObjectReference[].class).map(List::of).orElse(List.of());
    }

    private static boolean isLatencySensitive(VimObject vm) {
        return vm.get(LATENCY, LatencySensitivity.class)
                .map(LatencySensitivity::getLevel)
                .filter(level -> level == LatencySensitivitySensitivityLevel.high)
                .isPresent();
    }
}
