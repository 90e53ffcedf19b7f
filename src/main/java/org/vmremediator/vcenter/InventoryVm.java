package org.vmremediator.vcenter;

import java.util.List;
import java.util.Optional;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.TriggeredAlarm;
import org.vmremediator.policy.VmPlace;

/**
 * A VM as it stands in a {@link VCenterInventory}: all that a policy may look at, by reference where it belongs to
 * others.
 *
 * @param changeVersion absent on servers that keep none (vcsim)
 * @param alarms those that are not green
 * @param managedBy the extension that owns it
 * @param host the moref of its host; absent where it has none
 * @param tags the ids of all tags attached to the VM itself
 */
public record InventoryVm(
        String moref,
        String name,
        PowerState powerState,
        boolean template,
        VmHardware hardware,
        Optional<String> changeVersion,
        List<TriggeredAlarm> alarms,
        Optional<String> managedBy,
        boolean faultTolerance,
        VmPlace place,
        Optional<String> host,
        VmReservation reservation,
        VmStorage storage,
        List<String> tags) {

    /** With this hardware. */
    public InventoryVm with(VmHardware other) {
        return with(powerState, other, alarms, storage, tags);
    }

    /** Switched on or off. */
    public InventoryVm with(PowerState other) {
        return with(other, hardware, alarms, storage, tags);
    }

    /** With its files elsewhere. */
    public InventoryVm with(VmStorage other) {
        return with(powerState, hardware, alarms, other, tags);
    }

    public InventoryVm withAlarms(List<TriggeredAlarm> others) {
        return with(powerState, hardware, others, storage, tags);
    }

    /** With tags of these ids, and no others. */
    public InventoryVm withTags(List<String> others) {
        return with(powerState, hardware, alarms, storage, others);
    }

    private InventoryVm with(
            PowerState power, VmHardware size, List<TriggeredAlarm> red, VmStorage files, List<String> tagIds) {
        return new InventoryVm(
                moref,
                name,
                power,
                template,
                size,
                changeVersion,
                red,
                managedBy,
                faultTolerance,
                place,
                host,
                reservation,
                files,
                tagIds);
    }
}
