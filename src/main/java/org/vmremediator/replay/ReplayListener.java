package org.vmremediator.replay;

import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Trigger;

/**
 * Hears what a replay finds, while it runs. Called from one thread, in the order of the events; it must keep no more than
 * grows with the number of VMs.
 */
public interface ReplayListener {

    /**
     * A policy is done with a trigger: what {@code run} would have put on the audit topic.
     *
     * @param policy the place of the policy in {@link ReplayResult#policies()}: 0 for that of {@code --config}, 1 for that
     *     of {@code --compare}
     */
    void decided(int policy, AuditRecord record);

    /**
     * Only one of two policies has a trigger in an event, since they know other alarms: the other will not be heard of it.
     * Called before the policy decides.
     */
    default void alone(int policy, Trigger trigger) {}

    /** A record that concerns us and could not be understood. */
    void broken(BrokenRecord record);

    /** Once, as the last call, also after Ctrl-C. */
    void finished(ReplayResult result);
}
