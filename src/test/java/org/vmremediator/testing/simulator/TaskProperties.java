package org.vmremediator.testing.simulator;

import java.util.Map;

/** A task's properties. */
final class TaskProperties {
    private static final Map<String, String> DESCRIPTION_IDS = Map.of(
            "ReconfigVM_Task", "VirtualMachine.reconfigure",
            "RelocateVM_Task", "VirtualMachine.relocate",
            "PowerOnVM_Task", "VirtualMachine.powerOn",
            "PowerOffVM_Task", "VirtualMachine.powerOff");

    private TaskProperties() {}

    static Data of(SimTask task, Inventory inventory) {
        Data info = Data.of("TaskInfo")
                .with("key", task.moref())
                .with("task", task.ref())
                .unset("description")
                .with("name", task.method())
                .with("descriptionId", DESCRIPTION_IDS.getOrDefault(task.method(), task.method()))
                .with("entity", Ref.vm(task.vm()))
                .with("entityName", entityName(task, inventory))
                .with("state", new Word("TaskInfoState", task.state()))
                .with(
                        "cancelled",
                        task.faultType().filter("RequestCanceled"::equals).isPresent())
                .with("cancelable", TaskEngine.isCancelable(task.method()))
                .with("error", task.fault().map(TaskProperties::error).orElse(null))
                .unset("result", "progress")
                .with("reason", Data.typed("TaskReasonUser").with("userName", "VSPHERE.LOCAL\\remediator"))
                .with("queueTime", task.queued())
                .with("startTime", task.started().orElse(null))
                .with("completeTime", task.completed().orElse(null))
                .with("eventChainId", 0);
        return Data.of("Task").with("info", info);
    }

    private static String entityName(SimTask task, Inventory inventory) {
        return inventory.hasVm(task.vm()) ? inventory.vm(task.vm()).name() : task.vm();
    }

    private static Data error(SimFault fault) {
        return Data.of("LocalizedMethodFault")
                .with("fault", fault.fault())
                .with("localizedMessage", fault.getMessage());
    }
}
