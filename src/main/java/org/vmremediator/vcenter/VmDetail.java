package org.vmremediator.vcenter;

/** What can be read of a VM in the same call, by walking on from it; each makes the answer larger. */
public enum VmDetail {
    /** The names of its folders, cluster and resource pools. */
    PLACE,
    /** Its devices, its host's size and the free space of its home datastore. */
    POWER_ON
}
