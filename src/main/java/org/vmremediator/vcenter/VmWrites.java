package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.TaskInfoState;
import com.vmware.vim25.VirtualMachineConfigSpec;
import com.vmware.vim25.VirtualMachineRelocateSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Setting;

/** Starts the tasks that change a VM. Each names only what is to change. */
final class VmWrites implements VmReconfigurer, VmRelocator {
    private static final String RELOCATE = "VirtualMachine.relocate";
    private static final String DESCRIPTION = "info.descriptionId";
    private static final String STATE = "info.state";

    private final SoapSession session;
    private final PropertyReader properties;

    VmWrites(SoapSession session) {
        this.session = session;
        this.properties = new PropertyReader(session);
    }

    @Override
    public TaskRef reconfigure(
            String moref, Map<Setting, String> settings, Optional<String> changeVersion, WriteOrder order) {
        VirtualMachineConfigSpec spec = new VirtualMachineConfigSpec();
        changeVersion.ifPresent(spec::setChangeVersion);
        settings.forEach((setting, value) -> put(spec, setting, value));
        ManagedObjectReference task =
                session.write(order, (port, content) -> port.reconfigVM_Task(References.vm(moref), spec));
        return new TaskRef(task.getVal());
    }

    @Override
    public TaskRef relocate(String moref, DatastoreRef target, WriteOrder order) {
        VirtualMachineRelocateSpec spec = new VirtualMachineRelocateSpec();
        spec.setDatastore(References.of("Datastore", target.moref()));
        ManagedObjectReference task =
                session.write(order, (port, content) -> port.relocateVM_Task(References.vm(moref), spec, null));
        return new TaskRef(task.getVal());
    }

    /** One call: the VM's recent tasks are read along with it. */
    @Override
    public Optional<TaskRef> runningRelocation(String moref) {
        ManagedObjectReference vm = References.vm(moref);
        List<VimObject> objects = properties.read(Specs.filter(
                List.of(Specs.from(vm, Specs.along("VirtualMachine", "recentTask"))),
                Specs.properties("VirtualMachine", List.of("name")),
                Specs.properties("Task", List.of(DESCRIPTION, STATE))));
        VmReads.the(vm, objects);
        return objects.stream()
                .filter(object -> object.isA("Task") && isRunningRelocation(object))
                .findFirst()
                .map(task -> new TaskRef(task.moref()));
    }

    private static boolean isRunningRelocation(VimObject task) {
        TaskInfoState state = task.get(STATE, TaskInfoState.class).orElse(TaskInfoState.success);
        boolean running = state == TaskInfoState.queued || state == TaskInfoState.running;
        return running && RELOCATE.equals(task.get(DESCRIPTION, String.class).orElse(""));
    }

    private static void put(VirtualMachineConfigSpec spec, Setting setting, String value) {
        switch (setting) {
            case NUM_CPU -> spec.setNumCPUs(Integer.valueOf(value));
            case MEMORY_MB -> spec.setMemoryMB(Long.valueOf(value));
            case NUM_CORES_PER_SOCKET -> spec.setNumCoresPerSocket(Integer.valueOf(value));
            case MEMORY_HOT_ADD_ENABLED -> spec.setMemoryHotAddEnabled(Boolean.valueOf(value));
            case CPU_HOT_ADD_ENABLED -> spec.setCpuHotAddEnabled(Boolean.valueOf(value));
            case CPU_HOT_REMOVE_ENABLED -> spec.setCpuHotRemoveEnabled(Boolean.valueOf(value));
        }
    }
}
