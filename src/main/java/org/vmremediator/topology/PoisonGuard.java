package org.vmremediator.topology;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.vmremediator.policy.Trigger;

/**
 * Counts how often a trigger has killed its stream thread, so that the third time it is recorded and passed over, and
 * the stream goes on. It belongs to the process, since the task is made anew each time. Thread-safe.
 */
final class PoisonGuard {
    private static final int TOLERATED = 2;
    private final ConcurrentMap<String, Integer> failures = new ConcurrentHashMap<>();

    /** Whether the failure is one too many; forgets the trigger then. */
    boolean isPoison(Trigger trigger) {
        boolean poison = failures.merge(trigger.remediationId(), 1, Integer::sum) > TOLERATED;
        if (poison) {
            failures.remove(trigger.remediationId());
        }
        return poison;
    }
}
