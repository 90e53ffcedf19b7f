package org.vmremediator.vcenter;

import java.util.Set;
import org.vmremediator.policy.VmPlacement;
import org.vmremediator.policy.VmState;

/**
 * Reads VMs: one RetrievePropertiesEx each, for the needed properties only. A VM that vCenter knows only by name, since
 * its host or its files are out of reach, is a fault ({@link VCenterFault.Kind#INACCESSIBLE}).
 */
public interface VmReader {
    VmState readVm(String moref, Set<VmDetail> details);

    default VmState readVm(String moref) {
        return readVm(moref, Set.of());
    }

    /** The VM with its place, and every datastore that the hosts of its compute resource know. */
    VmPlacement readPlacement(String moref);
}
