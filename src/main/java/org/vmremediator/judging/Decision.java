package org.vmremediator.judging;

import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Plan;

/** What is to become of a trigger whose VM was observed. */
public sealed interface Decision {

    /** Carry the plan out. */
    record Make(Plan plan) implements Decision {}

    /** A dry run: this is the plan that would have been carried out, and the record with which the trigger ends. */
    record Rehearse(Plan plan, AuditRecord audit) implements Decision {}

    /** The trigger ends with this record. */
    record End(AuditRecord audit) implements Decision {}

    /** Decide again when something that is now in flight has ended. */
    record Wait(String message) implements Decision {}
}
