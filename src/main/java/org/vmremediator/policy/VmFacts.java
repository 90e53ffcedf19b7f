package org.vmremediator.policy;

import java.util.List;
import java.util.Optional;

/**
 * What vCenter knows of a VM besides its size, as far as it decides whether the VM may be touched.
 *
 * @param alarms {@code triggeredAlarmState}: the alarms that are not green now
 * @param managedBy {@code config.managedBy}: the extension that owns the VM
 * @param faultTolerance whether fault tolerance is configured, running or not
 * @param place empty names where the place was not asked for
 * @param powerOn absent where it was not asked for
 */
public record VmFacts(
        List<TriggeredAlarm> alarms,
        Optional<String> managedBy,
        boolean faultTolerance,
        VmPlace place,
        Optional<PowerOnNeeds> powerOn) {
    public static final VmFacts NONE =
            new VmFacts(List.of(), Optional.empty(), false, VmPlace.UNKNOWN, Optional.empty());
}
