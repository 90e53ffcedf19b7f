package org.vmremediator.vcenter;

import com.vmware.vim25.LocalizedMethodFault;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.MethodFault;
import com.vmware.vim25.NoPermission;
import com.vmware.vim25.TaskInProgress;
import java.util.Map;
import java.util.Optional;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** Sorts vSphere's faults by what can be done about them. A fault that is not listed is sorted as its supertype is. */
final class SoapFaults {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("TaskInProgress", Kind.TASK_IN_PROGRESS),
            Map.entry("ConcurrentAccess", Kind.CONCURRENT_ACCESS),
            Map.entry("ManagedObjectNotFound", Kind.NOT_FOUND),
            Map.entry("NoPermission", Kind.NO_PERMISSION),
            Map.entry("InvalidLogin", Kind.NO_PERMISSION),
            Map.entry(Faults.NOT_AUTHENTICATED, Kind.PASSING),
            Map.entry("HostCommunication", Kind.PASSING),
            Map.entry("ResourceInUse", Kind.PASSING),
            Map.entry("RequestCanceled", Kind.PASSING),
            Map.entry("Timedout", Kind.PASSING),
            Map.entry("TooManyConcurrentNativeClones", Kind.PASSING),
            Map.entry("InvalidState", Kind.INVALID_STATE),
            Map.entry("CpuHotPlugNotSupported", Kind.INVALID_STATE),
            Map.entry("MemoryHotPlugNotSupported", Kind.INVALID_STATE),
            Map.entry("HotPlugNotSupported", Kind.INVALID_STATE));

    private SoapFaults() {}

    static VCenterException of(MethodFault fault, String message) {
        return new VCenterException(describe(fault, message));
    }

    /** The fault of a task, or of a property that could not be read. */
    static VCenterFault describe(LocalizedMethodFault fault) {
        MethodFault typed = fault.getFault() == null ? new UnknownFault("MethodFault") : fault.getFault();
        return describe(typed, fault.getLocalizedMessage());
    }

    private static VCenterFault describe(MethodFault fault, String message) {
        String name = nameOf(fault);
        String text = message == null || message.isBlank() ? "vCenter answered " + name : message.strip();
        return new VCenterFault(kindOf(fault, name), name, text, taskOf(fault), privilegeOf(fault));
    }

    private static String nameOf(MethodFault fault) {
        return fault instanceof UnknownFault unknown
                ? unknown.typeName()
                : fault.getClass().getSimpleName();
    }

    private static Kind kindOf(MethodFault fault, String name) {
        Kind kind = KINDS.get(name);
        for (Class<?> type = fault.getClass(); kind == null && type != null; type = type.getSuperclass()) {
            kind = KINDS.get(type.getSimpleName());
        }
        return kind == null ? Kind.REFUSED : kind;
    }

    private static Optional<TaskRef> taskOf(MethodFault fault) {
        return fault instanceof TaskInProgress busy
                ? Optional.ofNullable(busy.getTask())
                        .map(ManagedObjectReference::getVal)
                        .map(TaskRef::new)
                : Optional.empty();
    }

    private static Optional<String> privilegeOf(MethodFault fault) {
        return fault instanceof NoPermission refusal && !nameOf(fault).equals(Faults.NOT_AUTHENTICATED)
                ? Optional.ofNullable(refusal.getPrivilegeId())
                : Optional.empty();
    }
}
