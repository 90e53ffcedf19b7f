package org.vmremediator.config;

import java.util.List;

/**
 * Which VMs are in scope, by name patterns ({@code *} and {@code ?}). An empty list lets every VM pass; of several lists
 * that have patterns a VM must match each.
 *
 * @param names of VMs
 * @param folders paths of inventory folders, such as {@code /Berlin/vm/prod}; what lies below is in it
 * @param clusters names of clusters, or of the host where there is no cluster
 * @param resourcePools names of resource pools; a pool within it is in it
 */
public record FilterConfig(
        List<String> names, List<String> folders, List<String> clusters, List<String> resourcePools) {
    public static final FilterConfig NONE = new FilterConfig(List.of(), List.of(), List.of(), List.of());

    /** Whether the place of a VM in the inventory has to be known. */
    public boolean asksForPlace() {
        return !(folders.isEmpty() && clusters.isEmpty() && resourcePools.isEmpty());
    }
}
