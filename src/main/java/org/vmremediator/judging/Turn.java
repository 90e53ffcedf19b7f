package org.vmremediator.judging;

import java.util.Optional;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Trigger;

/**
 * A trigger whose turn in the lane of its VM has come.
 *
 * @param sequence its place in the lane
 * @param attempt how many plans were made
 * @param plan the latest one, given up after a conflict; empty when none was made
 */
public record Turn(Trigger trigger, long sequence, int attempt, Optional<Plan> plan) {

    public static Turn first(Trigger trigger, long sequence) {
        return new Turn(trigger, sequence, 0, Optional.empty());
    }
}
