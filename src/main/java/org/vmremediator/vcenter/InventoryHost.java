package org.vmremediator.vcenter;

import java.util.Optional;
import org.vmremediator.policy.PowerOnNeeds.HostSize;

/**
 * A host.
 *
 * @param size empty where vCenter does not say it
 * @param computeResource the moref of its cluster, or of the compute resource that it is alone in
 */
public record InventoryHost(
        String moref, String name, boolean connected, Optional<HostSize> size, Optional<String> computeResource) {}
