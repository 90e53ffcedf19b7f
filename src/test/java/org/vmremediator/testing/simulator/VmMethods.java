package org.vmremediator.testing.simulator;

import java.util.Map;
import org.vmremediator.testing.Xml;
import org.w3c.dom.Element;

/** The methods of VirtualMachine and Task that start and stop work. */
final class VmMethods {
    private final Inventory inventory;
    private final Privileges privileges;
    private final TaskEngine tasks;

    VmMethods(Inventory inventory, Privileges privileges, TaskEngine tasks) {
        this.inventory = inventory;
        this.privileges = privileges;
        this.tasks = tasks;
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
        return tasks.start(vm, request, new ReconfigureWork(vm, spec));
    }

    private Ref relocate(SoapRequest request) {
        SimVm vm = inventory.vm(request.self().value());
        Element spec = request.child("spec").orElseThrow();
        SimDatastore target = inventory.datastore(Xml.text(spec, "datastore").orElse(vm.datastore()));
        String migrate = vm.power() == PowerWord.POWERED_ON ? "Resource.HotMigrate" : "Resource.ColdMigrate";
        privileges.require(migrate, vm.ref());
        privileges.require("Datastore.AllocateSpace", target.ref());
        return tasks.start(vm, request, new RelocateWork(vm, inventory.datastore(vm.datastore()), target));
    }

    private Ref power(SoapRequest request, PowerWord wanted, String privilege) {
        SimVm vm = inventory.vm(request.self().value());
        privileges.require("VirtualMachine.Interact." + privilege, vm.ref());
        return tasks.start(
                vm,
                request,
                new PowerWork(
                        vm, inventory.host(vm.host()).orElseThrow(), inventory.datastore(vm.datastore()), wanted));
    }

    private Object cancel(SoapRequest request) {
        tasks.cancel(request.self().value());
        return null;
    }
}
