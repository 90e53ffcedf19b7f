package org.vmremediator.topology;

import java.util.Optional;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.judging.Pause;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Trigger;

/** What a stage passes on: a trigger that goes further, a plan, or the record with which the trigger ends. */
sealed interface Step {

    /** The trigger was let in and waits for its turn. */
    record Admitted(Trigger trigger) implements Step {}

    /** A new owner's record for the plans topic, to be read by itself. */
    record Claimed() implements Step {}

    /** A plan on its way to the plans topic. */
    record Planned(Plan plan) implements Step {}

    /** A record for the control topic; without a pause it is a tombstone. */
    record Braked(Optional<Pause> pause) implements Step {}

    /** A record for the status topic. */
    record Reported(VCenterStatus status) implements Step {}

    /** The end of a trigger. */
    record Recorded(AuditRecord audit) implements Step {}
}
