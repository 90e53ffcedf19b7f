package org.vmremediator.event;

import java.util.Optional;

/** What a CloudEvents {@code type} says about an event, and a router event's {@code subject}. */
enum EventType {
    /** Some other producer on a shared topic. */
    FOREIGN,
    /** From a vCenter, and of no class that concerns us. */
    OTHER,
    /** VEBA's event router: the subject names the class. */
    ROUTER_EVENT,
    ALARM_STATUS_CHANGED,
    VM_POWERED_OFF;

    private static final String TANZU = "com.vmware.vsphere.";
    private static final String VERSION = ".v0";
    private static final Ascii VMWARE = new Ascii("com.vmware.");
    private static final Ascii ROUTER = new Ascii("com.vmware.event.router/event");
    private static final Ascii ALARM_CLASS = new Ascii(EventClass.ALARM_STATUS_CHANGED.className());
    private static final Ascii ALARM = new Ascii(TANZU + EventClass.ALARM_STATUS_CHANGED.className());
    private static final Ascii ALARM_V0 = new Ascii(TANZU + EventClass.ALARM_STATUS_CHANGED.className() + VERSION);
    private static final Ascii OFF_CLASS = new Ascii(EventClass.VM_POWERED_OFF.className());
    private static final Ascii OFF = new Ascii(TANZU + EventClass.VM_POWERED_OFF.className());
    private static final Ascii OFF_V0 = new Ascii(TANZU + EventClass.VM_POWERED_OFF.className() + VERSION);

    static EventType ofType(byte[] type) {
        if (!VMWARE.isPrefixOf(type)) {
            return FOREIGN;
        }
        if (ALARM_V0.matches(type) || ALARM.matches(type)) {
            return ALARM_STATUS_CHANGED;
        }
        if (OFF_V0.matches(type) || OFF.matches(type)) {
            return VM_POWERED_OFF;
        }
        return ROUTER.matches(type) ? ROUTER_EVENT : OTHER;
    }

    static EventType ofType(char[] text, int offset, int length) {
        if (!VMWARE.isPrefixOf(text, offset, length)) {
            return FOREIGN;
        }
        if (ALARM_V0.matches(text, offset, length) || ALARM.matches(text, offset, length)) {
            return ALARM_STATUS_CHANGED;
        }
        if (OFF_V0.matches(text, offset, length) || OFF.matches(text, offset, length)) {
            return VM_POWERED_OFF;
        }
        return ROUTER.matches(text, offset, length) ? ROUTER_EVENT : OTHER;
    }

    static EventType ofSubject(byte[] subject) {
        if (ALARM_CLASS.matches(subject)) {
            return ALARM_STATUS_CHANGED;
        }
        return OFF_CLASS.matches(subject) ? VM_POWERED_OFF : OTHER;
    }

    static EventType ofSubject(char[] text, int offset, int length) {
        if (ALARM_CLASS.matches(text, offset, length)) {
            return ALARM_STATUS_CHANGED;
        }
        return OFF_CLASS.matches(text, offset, length) ? VM_POWERED_OFF : OTHER;
    }

    boolean isFromVCenter() {
        return this != FOREIGN;
    }

    /** Empty for what does not concern us, or not without its subject. */
    Optional<EventClass> eventClass() {
        return switch (this) {
            case ALARM_STATUS_CHANGED -> Optional.of(EventClass.ALARM_STATUS_CHANGED);
            case VM_POWERED_OFF -> Optional.of(EventClass.VM_POWERED_OFF);
            case FOREIGN, OTHER, ROUTER_EVENT -> Optional.empty();
        };
    }
}
