package org.vmremediator.vcenter;

import com.vmware.vim25.LatencySensitivity;
import com.vmware.vim25.LatencySensitivitySensitivityLevel;
import com.vmware.vim25.PropertySpec;
import com.vmware.vim25.SelectionSpec;
import java.util.List;
import java.util.Optional;
import org.vmremediator.policy.PowerOnNeeds;

/** Reads what decides whether a VM powers on with a larger size: of itself, its host and its home datastore. */
final class PowerOnReads {
    private static final String MEMORY_LOCKED = "config.memoryReservationLockedToMax";
    private static final String LATENCY = "config.latencySensitivity";
    private static final String THREADS = "hardware.cpuInfo.numCpuThreads";
    private static final String MEMORY = "hardware.memorySize";
    private static final String STORE_NAME = "summary.name";
    private static final String FREE = "summary.freeSpace";
    static final List<String> PATHS =
            List.of(MEMORY_LOCKED, LATENCY, VmFiles.HOME, VmFiles.RESERVATION, VmDevices.DEVICES);

    private PowerOnReads() {}

    static List<SelectionSpec> steps() {
        return List.of(Specs.along("VirtualMachine", "runtime.host"), Specs.along("VirtualMachine", "datastore"));
    }

    static List<PropertySpec> properties() {
        return List.of(
                Specs.properties("HostSystem", List.of(THREADS, MEMORY)),
                Specs.properties("Datastore", List.of(STORE_NAME, FREE)));
    }

    static PowerOnNeeds needsOf(VimObject vm, List<VimObject> objects) {
        VmFiles files = new VmFiles(vm);
        return new PowerOnNeeds(
                objects.stream()
                        .filter(object -> object.isA("HostSystem"))
                        .findFirst()
                        .flatMap(PowerOnReads::hostSize),
                files.memoryReservationMb(),
                vm.isTrue(MEMORY_LOCKED),
                isLatencySensitive(vm),
                new VmDevices(vm).hasPassthrough(),
                objects.stream()
                        .filter(object -> object.isA("Datastore")
                                && object.get(STORE_NAME, String.class).equals(Optional.of(files.homeDatastore())))
                        .findFirst()
                        .flatMap(datastore -> datastore.get(FREE, Long.class)));
    }

    private static Optional<PowerOnNeeds.HostSize> hostSize(VimObject host) {
        return host.get(THREADS, Short.class)
                .flatMap(threads ->
                        host.get(MEMORY, Long.class).map(memory -> new PowerOnNeeds.HostSize(threads, memory)));
    }

    private static boolean isLatencySensitive(VimObject vm) {
        return vm.get(LATENCY, LatencySensitivity.class)
                .map(LatencySensitivity::getLevel)
                .filter(level -> level == LatencySensitivitySensitivityLevel.high)
                .isPresent();
    }
}
