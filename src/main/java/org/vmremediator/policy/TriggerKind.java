package org.vmremediator.policy;

/** What happened to the virtual machine; it alone decides which remediation answers. */
public enum TriggerKind {
    CPU_ALARM(Remediation.TAGGING),
    MEMORY_ALARM(Remediation.TAGGING),
    STORAGE_ALARM(Remediation.RELOCATION),
    POWERED_OFF(Remediation.RECONFIGURATION);

    private final Remediation remediation;

    TriggerKind(Remediation remediation) {
        this.remediation = remediation;
    }

    public Remediation remediation() {
        return remediation;
    }
}
