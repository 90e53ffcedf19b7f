package org.vmremediator.testing.simulator;

/** A ManagedObjectReference. */
record Ref(String type, String value) {
    static Ref vm(String moref) {
        return new Ref("VirtualMachine", moref);
    }

    static Ref datastore(String moref) {
        return new Ref("Datastore", moref);
    }

    static Ref host(String moref) {
        return new Ref("HostSystem", moref);
    }

    static Ref task(String moref) {
        return new Ref("Task", moref);
    }
}
