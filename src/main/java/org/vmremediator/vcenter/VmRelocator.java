package org.vmremediator.vcenter;

import java.util.Optional;
import org.vmremediator.policy.DatastoreRef;

/** Starts RelocateVM_Task, and finds one that runs already. */
public interface VmRelocator {
    TaskRef relocate(String moref, DatastoreRef target, WriteOrder order);

    /** As above, whatever happens meanwhile. */
    default TaskRef relocate(String moref, DatastoreRef target, String operationId) {
        return relocate(moref, target, WriteOrder.of(operationId));
    }

    /** The VM's queued or running relocation, from its {@code recentTask}. */
    Optional<TaskRef> runningRelocation(String moref);
}
