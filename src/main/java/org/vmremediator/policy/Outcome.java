package org.vmremediator.policy;

import java.util.Locale;

/** How a trigger ended. */
public enum Outcome {
    /** The change was made, and vCenter says so. */
    SUCCEEDED,
    /** The VM was as it should be already; nothing was written. */
    UNCHANGED,
    /** A dry run: this is what would have been done. */
    PLANNED,
    /** A rule forbade it or made it pointless; nothing was written. */
    SKIPPED,
    /** It should have been done and could not be; somebody should look. */
    FAILED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Outcome of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
