package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ServiceContent;
import com.vmware.vim25.VirtualMachinePowerState;
import java.util.List;
import java.util.Optional;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.VmKey;
import org.vmremediator.policy.VmState;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** Reads a VM's state: the properties that the policy looks at, by paths that every vCenter since 5.0 knows. */
final class VmReads {
    private static final String CHANGE_VERSION = "config.changeVersion";
    private static final String POWER_STATE = "runtime.powerState";
    private static final String TEMPLATE = "config.template";
    static final List<String> PATHS = List.of(
            "name",
            TEMPLATE,
            CHANGE_VERSION,
            Setting.NUM_CPU.category(),
            Setting.MEMORY_MB.category(),
            Setting.NUM_CORES_PER_SOCKET.category(),
            Setting.MEMORY_HOT_ADD_ENABLED.category(),
            Setting.CPU_HOT_ADD_ENABLED.category(),
            Setting.CPU_HOT_REMOVE_ENABLED.category(),
            POWER_STATE);

    private final String vcenter;
    private final SoapSession session;
    private final PropertyReader properties;

    VmReads(String vcenter, SoapSession session) {
        this.vcenter = vcenter;
        this.session = session;
        this.properties = new PropertyReader(session);
    }

    VmState read(String moref) {
        ManagedObjectReference vm = References.vm(moref);
        List<VimObject> objects =
                properties.read(Specs.filter(List.of(Specs.from(vm)), Specs.properties("VirtualMachine", PATHS)));
        return stateOf(the(vm, objects));
    }

    /** The VM among what was read, if all of it could be read. */
    static VimObject the(ManagedObjectReference vm, List<VimObject> objects) {
        return objects.stream()
                .filter(object -> object.reference().equals(vm))
                .findFirst()
                .orElseThrow(() -> Faults.of(Kind.NOT_FOUND, "ManagedObjectNotFound", "no VM " + vm.getVal()))
                .complete();
    }

    VmState stateOf(VimObject vm) {
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
                vm.get(CHANGE_VERSION, String.class));
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

    /** vCenter has no {@code config} of a VM whose host it cannot ask just now. */
    private static <T> T need(VimObject vm, String path, Class<T> type) {
        return vm.get(path, type).orElseThrow(() -> {
            String message = "vCenter does not know " + path + " of " + vm.moref() + " at the moment";
            return Faults.of(Kind.PASSING, "PropertyUnset", message);
        });
    }
}
