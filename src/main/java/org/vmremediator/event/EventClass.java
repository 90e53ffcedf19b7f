package org.vmremediator.event;

/** The two vSphere API event classes that can be a trigger. Compared exactly: their subclasses and namesakes are others. */
public enum EventClass {
    ALARM_STATUS_CHANGED("AlarmStatusChangedEvent"),
    VM_POWERED_OFF("VmPoweredOffEvent");

    private final String className;

    EventClass(String className) {
        this.className = className;
    }

    /** The name in the vSphere API, such as {@code VmPoweredOffEvent}. */
    public String className() {
        return className;
    }
}
