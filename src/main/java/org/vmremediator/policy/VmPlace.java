package org.vmremediator.policy;

import java.util.List;
import java.util.Optional;

/**
 * Where a VM stands in vCenter's inventory, by names as people know them.
 *
 * @param folder the path of its folder below the root, such as {@code /Berlin/vm/prod/web}
 * @param cluster of its host; the host's own name where it is in no cluster
 * @param resourcePools its resource pool, then those around it
 */
public record VmPlace(Optional<String> folder, Optional<String> cluster, List<String> resourcePools) {
    public static final VmPlace UNKNOWN = new VmPlace(Optional.empty(), Optional.empty(), List.of());
}
