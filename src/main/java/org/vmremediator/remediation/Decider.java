package org.vmremediator.remediation;

import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;

/** The half of a remediation that looks and decides; it has no means to change anything. May be used from any thread. */
public interface Decider {
    Remediation remediation();

    /**
     * Reads what the decision needs and changes nothing. Blocks for a few calls to vCenter.
     *
     * @return {@link Result.Observed}, {@link Result.Retry} or {@link Result.Concluded}; faults are never thrown
     */
    Result observe(Trigger trigger);

    /** Pure: the same arguments give the same verdict. */
    Verdict decide(Trigger trigger, Observation observation, MovesInFlight moves);
}
