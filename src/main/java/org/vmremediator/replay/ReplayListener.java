package org.vmremediator.replay;

import org.vmremediator.audit.AuditRecord;

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

    /** A record that concerns us and could not be understood. */
    void broken(BrokenRecord record);

    /** Once, as the last call, also after Ctrl-C. */
    void finished(ReplayResult result);
}
