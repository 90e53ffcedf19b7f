package org.vmremediator.replay.model;

import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Trigger;
import org.vmremediator.remediation.Decider;
import org.vmremediator.remediation.Result;

/** What lies between the inventory and those who look at it. Not thread-safe. */
public interface Model {
    /** Leaves the inventory as it was read: what a dry run sees. */
    Model NONE = new Model() {
        @Override
        public Result observe(Trigger trigger, Decider decider) {
            return decider.observe(trigger);
        }

        @Override
        public boolean carriesOut() {
            return false;
        }

        @Override
        public void carryOut(Plan plan) {}
    };

    /** Lets a decider look at the VM of a trigger. */
    Result observe(Trigger trigger, Decider decider);

    /** Whether plans change what the next trigger meets, and so count as actions. */
    boolean carriesOut();

    void carryOut(Plan plan);
}
