package org.vmremediator.config;

import java.util.Locale;

/** Whether a plan is carried out. */
public enum Mode {
    /** Decide and record, write nothing to vCenter. */
    DRY_RUN,
    /** Carry plans out. */
    ENFORCE;

    /** The more careful of the two: a dry run anywhere makes it one. */
    public Mode and(Mode other) {
        return this == ENFORCE ? other : this;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
