package org.vmremediator.config;

import java.util.Locale;

/** Whether a plan is carried out. */
public enum Mode {
    /** Decide and record, write nothing to vCenter. */
    DRY_RUN,
    /** Carry plans out. */
    ENFORCE;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
