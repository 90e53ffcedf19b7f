package org.vmremediator.testing.month;

import java.time.Instant;

/**
 * An event of vCenter.
 *
 * @param eventClass such as {@code AlarmStatusChangedEvent}
 * @param alarm empty where it is about none
 * @param from the alarm's colour before
 */
public record MonthEvent(
        int key, Instant created, String eventClass, MonthVm vm, String alarm, String from, String to) {

    /** Whether a policy looks at it: a red alarm or a power-off. */
    public boolean isTrigger() {
        return to.equals("red") || eventClass.equals("VmPoweredOffEvent");
    }

    boolean isAboutAlarm() {
        return !alarm.isEmpty();
    }
}
