package org.vmremediator.remediation;

import java.util.concurrent.CompletionStage;
import org.vmremediator.policy.Plan;

/**
 * One of the three remediations: how it observes, decides and acts. It keeps no state and may be used from any thread.
 */
public interface Remediator extends Decider {
    /**
     * Carries a plan out. Blocks until vCenter has taken the task; the stage completes when the task has ended.
     *
     * @param verifyFirst an earlier try may have been carried out (a crash, a lost answer): look before writing
     * @param permit asked right before each write
     * @return completes with {@link Result.Concluded}, {@link Result.Retry} or {@link Result.Replan}; never exceptionally
     *     for a fault of vCenter
     */
    CompletionStage<Result> act(Plan plan, boolean verifyFirst, WritePermit permit);
}
