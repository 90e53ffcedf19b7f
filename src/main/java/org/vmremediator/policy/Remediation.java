package org.vmremediator.policy;

import java.util.Locale;

/** The three things that can be done for a virtual machine in trouble. */
public enum Remediation {
    TAGGING,
    RECONFIGURATION,
    RELOCATION;

    /** The name in the configuration, on the topics and in metrics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Remediation of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
