package org.vmremediator.vcenter;

import java.util.Collection;

/** Reads a whole vCenter, for a snapshot. */
public interface InventoryReader {
    /**
     * All VMs that the account can see; hundreds in one call. Takes minutes where there are thousands.
     *
     * @param categories those whose tags are read, attached to a VM or not
     */
    VCenterInventory readInventory(Collection<String> categories);
}
