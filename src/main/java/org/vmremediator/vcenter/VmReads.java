package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.PropertySpec;
import com.vmware.vim25.SelectionSpec;
import com.vmware.vim25.ServiceContent;
import com.vmware.vim25.VirtualMachineConnectionState;
import com.vmware.vim25.VirtualMachinePowerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.VmKey;
import org.vmremediator.policy.VmState;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** Reads a VM's state: the properties that the policy looks at, by paths that every vCenter since 6.5 knows. */
final class VmReads {
    private static final String CHANGE_VERSION = "config.changeVersion";
    private static final String POWER_STATE = "runtime.powerState";
    private static final String TEMPLATE = "config.template";
    private static final String CONNECTION = "runtime.connectionState";
    private static final List<String> OWN = List.of(
            "name",
            TEMPLATE,
            CHANGE_VERSION,
            Setting.NUM_CPU.category(),
            Setting.MEMORY_MB.category(),
            Setting.NUM_CORES_PER_SOCKET.category(),
            Setting.MEMORY_HOT_ADD_ENABLED.category(),
            Setting.CPU_HOT_ADD_ENABLED.category(),
            Setting.CPU_HOT_REMOVE_ENABLED.category(),
            POWER_STATE,
            CONNECTION);
    static final List<String> PATHS =
            Stream.concat(OWN.stream(), VmFactReads.PATHS.stream()).toList();

    private final String vcenter;
    private final SoapSession session;
    private final PropertyReader properties;
    private final ConcurrentMap<Set<VmDetail>, SharedReads<VmState>> shared = new ConcurrentHashMap<>();

    VmReads(String vcenter, SoapSession session) {
        this.vcenter = vcenter;
        this.session = session;
        this.properties = new PropertyReader(session);
    }

    /** One call; reads that wait at the same time share it. */
    VmState read(String moref, Set<VmDetail> details) {
        return shared.computeIfAbsent(details, wanted -> new SharedReads<>(morefs -> readAll(morefs, wanted)))
                .read(moref);
    }

    private Function<String, VmState> readAll(List<String> morefs, Set<VmDetail> details) {
        List<VimObject> objects =
                properties.read(walk(morefs.stream().map(References::vm).toList(), details));
        return moref -> stateOf(the(References.vm(moref), objects), objects, details);
    }

    /** From each VM to what its details need, in one read. */
    static PropertyFilterSpec walk(List<ManagedObjectReference> vms, Set<VmDetail> details) {
        List<String> paths = new ArrayList<>(PATHS);
        List<SelectionSpec> steps = new ArrayList<>();
        List<PropertySpec> wanted = new ArrayList<>();
        if (details.contains(VmDetail.PLACE)) {
            paths.addAll(PlaceReads.PATHS);
            steps.addAll(PlaceReads.steps());
            wanted.addAll(PlaceReads.properties());
        }
        if (details.contains(VmDetail.POWER_ON)) {
            paths.addAll(PowerOnReads.PATHS);
            steps.addAll(PowerOnReads.steps());
            wanted.addAll(PowerOnReads.properties());
        }
        wanted.add(Specs.properties("VirtualMachine", paths));
        SelectionSpec[] way = steps.toArray(SelectionSpec[]::new);
        return Specs.filter(vms.stream().map(vm -> Specs.from(vm, way)).toList(), wanted.toArray(PropertySpec[]::new));
    }

    /** The VM among what was read, if all of it could be read. */
    static VimObject the(ManagedObjectReference vm, List<VimObject> objects) {
        return objects.stream()
                .filter(object -> object.reference().equals(vm))
                .findFirst()
                .orElseThrow(() -> Faults.of(Kind.NOT_FOUND, "ManagedObjectNotFound", "no VM " + vm.getVal()))
                .complete();
    }

    VmState stateOf(VimObject vm, List<VimObject> objects, Set<VmDetail> details) {
        requireConnected(vm);
        ServiceContent content = session.login().content();
        return new VmState(
                new VmKey(vcenter, vm.moref()),
                Optional.ofNullable(content.getAbout().getInstanceUuid()),
                need(vm, "name", String.class),
                powerStateOf(need(vm, POWER_STATE, VirtualMachinePowerState.class)),
                vm.isTrue(TEMPLATE),
                need(vm, Setting.NUM_CPU.category(), Integer.class),
                need(vm, Setting.MEMORY_MB.category(), Integer.class),
                coresOf(vm),
                vm.isTrue(Setting.MEMORY_HOT_ADD_ENABLED.category()),
                vm.isTrue(Setting.CPU_HOT_ADD_ENABLED.category()),
                vm.isTrue(Setting.CPU_HOT_REMOVE_ENABLED.category()),
                vm.get(CHANGE_VERSION, String.class),
                VmFactReads.of(vm, objects, details));
    }

    private static int coresOf(VimObject vm) {
        return Math.max(
                1,
                vm.get(Setting.NUM_CORES_PER_SOCKET.category(), Integer.class).orElse(1));
    }

    private static PowerState powerStateOf(VirtualMachinePowerState state) {
        return switch (state) {
            case poweredOn -> PowerState.POWERED_ON;
            case poweredOff -> PowerState.POWERED_OFF;
            case suspended -> PowerState.SUSPENDED;
        };
    }

    /** Disconnected, orphaned, inaccessible, invalid: what vCenter says of such a VM is old, or made up. */
    private static void requireConnected(VimObject vm) {
        Optional<VirtualMachineConnectionState> state = vm.get(CONNECTION, VirtualMachineConnectionState.class);
        if (!state.equals(Optional.of(VirtualMachineConnectionState.connected))) {
            String known = state.map(Enum::name).orElse("not connected");
            throw inaccessible("the VM " + vm.moref() + " is " + known);
        }
    }

    /** vCenter has no {@code config} of a VM whose files it cannot read. */
    private static <T> T need(VimObject vm, String path, Class<T> type) {
        return vm.get(path, type)
                .orElseThrow(() -> inaccessible("vCenter does not know " + path + " of " + vm.moref()));
    }

    private static VCenterException inaccessible(String message) {
        return Faults.of(Kind.INACCESSIBLE, "VmInaccessible", message);
    }
}
