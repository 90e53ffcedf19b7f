package org.vmremediator.remediation;

import java.util.concurrent.CompletionStage;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;

/**
 * One of the three remediations: how it observes, decides and acts. It keeps no state and may be used from any thread.
 */
public interface Remediator {
    Remediation remediation();

    /**
     * Reads what the decision needs and changes nothing. Blocks for a few calls to vCenter.
     *
     * @return {@link Result.Observed}, {@link Result.Retry} or {@link Result.Concluded}; faults are never thrown
     */
    Result observe(Trigger trigger);

    /** Pure: the same arguments give the same verdict. */
    Verdict decide(Trigger trigger, Observation observation, MovesInFlight moves);

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
