package org.vmremediator.testing.simulator;

import java.util.Map;
import org.vmremediator.testing.Xml;
import org.w3c.dom.Element;

/** The methods of VirtualMachine and Task that start and stop work. */
final class VmMethods {
    private final Inventory inventory;
    private final Privileges privileges;
    private final TaskEngine tasks;
    private final Bystanders bystanders;

    VmMethods(Inventory inventory, Privileges privileges, TaskEngine tasks, Bystanders bystanders) {
        this.inventory = inventory;
        this.privileges = privileges;
        this.tasks = tasks;
        this.bystanders = bystanders;
    }

    void addTo(Map<String, SoapMethod> methods) {
        methods.put("ReconfigVM_Task", this::reconfigure);
        methods.put("RelocateVM_Task", this::relocate);
        methods.put("PowerOnVM_Task", request -> power(request, PowerWord.POWERED_ON, "PowerOn"));
        methods.put("PowerOffVM_Task", request -> power(request, PowerWord.POWERED_OFF, "PowerOff"));
        methods.put("CancelTask", this::cancel);
    }

    private Ref reconfigure(SoapRequest request) {
        SimVm vm = inventory.vm(request.self().value());
        ConfigSpec spec = ConfigSpec.parse(request.child("spec").orElseThrow());
        spec.privileges().forEach(privilege -> privileges.require(privilege, vm.ref()));
        bystanders.reconfigured(vm);
        return tasks.start(vm, request, new ReconfigureWork(vm, host(vm), inventory.datastore(vm.datastore()), spec));
    }

    private Ref relocate(SoapRequest request) {
        SimVm vm = inventory.vm(request.self().value());
        Element spec = request.child("spec").orElseThrow();
        SimDatastore target = inventory.datastore(Xml.text(spec, "datastore").orElse(vm.datastore()));
        String migrate = vm.power() == PowerWord.POWERED_ON ? "Resource.HotMigrate" : "Resource.ColdMigrate";
        privileges.require(migrate, vm.ref());
        privileges.require("Datastore.AllocateSpace", target.ref());
        bystanders.answeredAnAlarm(vm);
        return tasks.start(vm, request, new RelocateWork(vm, inventory.datastore(vm.datastore()), target));
    }

    private Ref power(SoapRequest request, PowerWord wanted, String privilege) {
        SimVm vm = inventory.vm(request.self().value());
        privileges.require("VirtualMachine.Interact." + privilege, vm.ref());
        return tasks.start(vm, request, new PowerWork(vm, host(vm), inventory.datastore(vm.datastore()), wanted));
    }

    private SimHost host(SimVm vm) {
        return inventory.host(vm.host()).orElseThrow();
    }

    private Object cancel(SoapRequest request) {
        tasks.cancel(request.self().value());
        return null;
    }
}
