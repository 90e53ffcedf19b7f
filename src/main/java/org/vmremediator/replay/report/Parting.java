package org.vmremediator.replay.report;

import java.time.Instant;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.VmKey;

/**
 * A trigger at which two policies would do different things.
 *
 * @param first what the first one does with it
 */
record Parting(Instant at, VmKey vm, String name, TriggerKind kind, String first, String second) {}
