package org.vmremediator.vcenter;

import java.util.Optional;

/**
 * Why vCenter refused, in our words and in its own.
 *
 * @param name vCenter's fault, such as {@code ConcurrentAccess} or {@code com.vmware.vapi.std.errors.not_found}
 * @param message vCenter's text, or ours where it gave none
 * @param task for {@link Kind#TASK_IN_PROGRESS} the task that is in the way, where vCenter names it
 * @param privilege for {@link Kind#NO_PERMISSION} the missing privilege, where vCenter names it
 */
public record VCenterFault(Kind kind, String name, String message, Optional<TaskRef> task, Optional<String> privilege) {

    public VCenterFault(Kind kind, String name, String message) {
        this(kind, name, message, Optional.empty(), Optional.empty());
    }

    /** What a caller can do about it. */
    public enum Kind {
        /** vCenter cannot be reached, or the circuit to it is open; the call was not carried out. */
        UNAVAILABLE,
        /** The request was sent and no answer came: it may have been carried out. Read back. */
        ANSWER_LOST,
        /** Known to pass: HostCommunication and its like. Nothing was done; try again later. */
        PASSING,
        /** Another task runs on the VM. Follow it, then look again. */
        TASK_IN_PROGRESS,
        /** The VM has changed since it was read. Read and plan again. */
        CONCURRENT_ACCESS,
        /** The VM's state forbids it: InvalidPowerState, InvalidState, hot-plug faults. Read again. */
        INVALID_STATE,
        /** The object is there, and vCenter cannot look into it: its host or its files are out of reach. */
        INACCESSIBLE,
        /** The object is gone: ManagedObjectNotFound. Final. */
        NOT_FOUND,
        /** A privilege is missing, or the login was refused. Final. */
        NO_PERMISSION,
        /** Any other refusal. Final. */
        REFUSED
    }
}
