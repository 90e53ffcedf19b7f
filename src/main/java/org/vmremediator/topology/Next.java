package org.vmremediator.topology;

import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Plan;

/** What is to become of a pending trigger now that a step of it has ended. */
sealed interface Next {

    /** Send this plan to the plans topic. */
    record Send(Plan plan) implements Next {}

    /** Write the record; the trigger is over. */
    record End(AuditRecord audit) implements Next {}

    /** Wait for a move to end: like {@link Again}, but looked at earlier when there is room for it. */
    record Queue(PendingEntry entry, Observation seen) implements Next {}

    /** Store the entry like this, and look at it again when it is due. */
    record Again(PendingEntry entry) implements Next {}
}
