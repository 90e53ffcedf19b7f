package org.vmremediator.remediation;

import java.util.Set;
import java.util.stream.Collectors;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.VmPlacement;

/** Where a VM's home and disks lie, as a planned move sees it. */
enum WhereVmIs {
    ON_SOURCE,
    ON_TARGET,
    ELSEWHERE;

    static WhereVmIs of(VmPlacement placement, Change.Relocate change) {
        Set<String> datastores =
                placement.homeAndDisks().stream().map(DatastoreRef::moref).collect(Collectors.toSet());
        if (datastores.equals(Set.of(change.to().moref()))) {
            return ON_TARGET;
        }
        return datastores.equals(Set.of(change.from().moref())) ? ON_SOURCE : ELSEWHERE;
    }
}
