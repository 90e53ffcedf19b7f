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
        List<String> tags) {}
