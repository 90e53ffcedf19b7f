package org.vmremediator.vcenter;

import java.util.List;
import java.util.Optional;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.Tag;

/**
 * A whole vCenter at one moment, as far as a policy may look at it; each thing stands in it once.
 *
 * @param vcenter the name in the configuration
 * @param datastores each with all hosts that can use it, connected or not
 * @param tags all of the categories that were asked for, and all others that are attached to a VM
 */
public record VCenterInventory(
        String vcenter,
        Optional<String> instanceUuid,
        List<InventoryHost> hosts,
        List<InventoryComputeResource> computeResources,
        List<DatastoreState> datastores,
        List<Tag> tags,
        List<InventoryVm> vms,
        List<UnreadableVm> unreadable) {}
