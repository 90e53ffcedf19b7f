package org.vmremediator.vcenter;

import java.util.List;

/**
 * A cluster, or a host that is in none.
 *
 * @param datastores the morefs of those that its hosts know
 */
public record InventoryComputeResource(String moref, String name, List<String> datastores) {}
