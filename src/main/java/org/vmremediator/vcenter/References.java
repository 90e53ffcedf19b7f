package org.vmremediator.vcenter;

import com.vmware.vim25.ManagedObjectReference;

/** Makes managed object references. */
final class References {
    private References() {}

    static ManagedObjectReference of(String type, String moref) {
        ManagedObjectReference reference = new ManagedObjectReference();
        reference.setType(type);
        reference.setVal(moref);
        return reference;
    }

    static ManagedObjectReference vm(String moref) {
        return of("VirtualMachine", moref);
    }

    static ManagedObjectReference task(TaskRef task) {
        return of("Task", task.moref());
    }
}
