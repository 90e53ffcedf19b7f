package org.vmremediator.vcenter;

import com.vmware.vim25.LocalizedMethodFault;
import com.vmware.vim25.PropertyChange;
import com.vmware.vim25.TaskInfoState;
import java.time.Instant;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.vmremediator.vcenter.VCenterFault.Kind;

/**
 * A task and what vCenter has told about it so far.
 *
 * <p>Threading: the watcher's thread alone touches the values; the future is for all.
 */
final class FollowedTask {
    private static final String CANCELLED = "RequestCanceled";
    private static final String STATE = "info.state";
    private static final String ERROR = "info.error";
    private static final String STARTED = "info.startTime";
    private static final String COMPLETED = "info.completeTime";
    /** No progress among them: it would wake the watcher for every percent. */
    static final List<String> PATHS = List.of(STATE, ERROR, STARTED, COMPLETED);

    private final TaskRef task;
    private final CompletableFuture<TaskResult> result = new CompletableFuture<>();
    private final Map<String, Object> values = new HashMap<>();

    FollowedTask(TaskRef task) {
        this.task = task;
    }

    TaskRef task() {
        return task;
    }

    CompletableFuture<TaskResult> result() {
        return result;
    }

    void take(PropertyChange change) {
        values.put(change.getName(), change.getVal());
    }

    boolean hasEnded() {
        return values.get(STATE) == TaskInfoState.success || values.get(STATE) == TaskInfoState.error;
    }

    TaskResult end() {
        return new TaskResult(task, instant(STARTED), instant(COMPLETED), fault());
    }

    private Optional<VCenterFault> fault() {
        if (values.get(STATE) == TaskInfoState.success) {
            return Optional.empty();
        }
        return Optional.of(
                values.get(ERROR) instanceof LocalizedMethodFault fault
                        ? respectingCancel(SoapFaults.describe(fault))
                        : new VCenterFault(Kind.REFUSED, "MethodFault", "the task failed, vCenter does not say why"));
    }

    /** A call that was cancelled may be made again; a task that somebody has cancelled must not be started again. */
    private static VCenterFault respectingCancel(VCenterFault fault) {
        return fault.name().equals(CANCELLED)
                ? new VCenterFault(Kind.REFUSED, CANCELLED, "somebody cancelled the task: " + fault.message())
                : fault;
    }

    private Optional<Instant> instant(String path) {
        return values.get(path) instanceof Calendar time ? Optional.of(time.toInstant()) : Optional.empty();
    }
}
