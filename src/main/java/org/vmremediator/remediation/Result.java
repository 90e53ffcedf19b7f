package org.vmremediator.remediation;

import java.util.List;
import java.util.Optional;
import org.vmremediator.policy.LeftOut;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Reason;
import org.vmremediator.vcenter.TaskResult;

/** What became of one step of a remediation. */
public sealed interface Result {

    /** The VM was read; decide. */
    record Observed(Observation observation) implements Result {}

    /**
     * The remediation has ended.
     *
     * @param changes what was changed; empty when nothing was
     * @param leftOut what could not be done, in addition to what the plan names
     */
    record Concluded(
            Reason reason,
            String message,
            List<PropertyChange> changes,
            List<LeftOut> leftOut,
            Optional<TaskResult> task)
            implements Result {
        public Concluded(Reason reason, String message) {
            this(reason, message, List.of(), List.of(), Optional.empty());
        }
    }

    /**
     * Try the same step again later.
     *
     * @param lastly the reason of the record when the attempts are used up
     * @param mayHaveActed whether a write may have been carried out, so that the next try must verify first
     * @param because decides when, and whether an attempt is used up
     * @param task the vCenter task that failed, for the record when this try was the last
     */
    record Retry(Reason lastly, String message, boolean mayHaveActed, Because because, Optional<TaskResult> task)
            implements Result {
        public Retry(Reason lastly, String message, boolean mayHaveActed, Because because) {
            this(lastly, message, mayHaveActed, because, Optional.empty());
        }

        /** Why this try came to nothing. */
        public enum Because {
            /** vCenter refused for a reason that is known to pass. Uses up an attempt. */
            FAULT,
            /** vCenter could not be reached: the wait ends with max-age, or a day later for what may have been begun. */
            VCENTER_AWAY,
            /** We must not write, now or here; nothing is wrong with vCenter. */
            NOT_ALLOWED
        }

        /** The work belongs to another process now, or nobody knows whose it is. */
        public static Retry lost(boolean mayHaveActed) {
            String message = "The work belongs to another process now.";
            return new Retry(Faults.lastly(mayHaveActed), message, mayHaveActed, Because.NOT_ALLOWED);
        }

        public boolean countsAsAttempt() {
            return because == Because.FAULT;
        }
    }

    /**
     * Neither the presumed nor the target state was found: observe and plan anew, with attempt + 1.
     *
     * @param task as in {@link Retry}
     */
    record Replan(Reason lastly, String message, Optional<TaskResult> task) implements Result {
        public Replan(Reason lastly, String message) {
            this(lastly, message, Optional.empty());
        }
    }
}
