package org.vmremediator.policy;

/** vSphere's {@code VirtualMachinePowerState}. */
public enum PowerState {
    POWERED_ON("poweredOn"),
    POWERED_OFF("poweredOff"),
    SUSPENDED("suspended");

    private final String spelled;

    PowerState(String spelled) {
        this.spelled = spelled;
    }

    /** As vSphere spells it. */
    public String spelled() {
        return spelled;
    }
}
