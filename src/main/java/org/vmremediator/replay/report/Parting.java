package org.vmremediator.replay.report;

import java.time.Instant;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.VmKey;

/**
 * A trigger at which two policies part.
 *
 * @param first what the first one does with it; {@link #NOTHING} when it does not know such a trigger
 */
record Parting(Instant at, VmKey vm, String name, TriggerKind kind, String first, String second) {
    static final String NOTHING = "not a trigger";
}
