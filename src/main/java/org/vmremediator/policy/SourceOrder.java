package org.vmremediator.policy;

import java.time.Instant;
import java.util.Optional;

/** The order in which vCenter created events, which the topic need not keep. */
public final class SourceOrder {
    private SourceOrder() {}

    /**
     * Whether a later trigger of the same VM and kind went before. Of two created at the same instant neither is
     * later.
     *
     * @param latestAdmitted the latest creation time among those admitted; empty for none
     */
    public static boolean superseded(Optional<Instant> latestAdmitted, Instant created) {
        return latestAdmitted.filter(created::isBefore).isPresent();
    }
}
