package org.vmremediator.policy;

/** vSphere's {@code VirtualMachinePowerState}. */
public enum PowerState {
    POWERED_ON,
    POWERED_OFF,
    SUSPENDED
}
