package org.vmremediator.vcenter;

import java.util.Map;
import java.util.Optional;
import org.vmremediator.policy.Setting;

/** Starts ReconfigVM_Task. */
public interface VmReconfigurer {
    /**
     * Asks for just these settings; what is not named stays.
     *
     * @param changeVersion vCenter refuses with ConcurrentAccess when the VM has another by now
     * @return the task that runs; follow it for the outcome
     */
    TaskRef reconfigure(String moref, Map<Setting, String> settings, Optional<String> changeVersion, WriteOrder order);

    /** As above, whatever happens meanwhile. */
    default TaskRef reconfigure(
            String moref, Map<Setting, String> settings, Optional<String> changeVersion, String operationId) {
        return reconfigure(moref, settings, changeVersion, WriteOrder.of(operationId));
    }
}
