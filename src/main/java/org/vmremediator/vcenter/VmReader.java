package org.vmremediator.vcenter;

import org.vmremediator.policy.VmPlacement;
import org.vmremediator.policy.VmState;

/** Reads VMs: one RetrievePropertiesEx each, for the needed properties only. */
public interface VmReader {
    VmState readVm(String moref);

    /** The VM, and every datastore that the hosts of its compute resource know. */
    VmPlacement readPlacement(String moref);
}
