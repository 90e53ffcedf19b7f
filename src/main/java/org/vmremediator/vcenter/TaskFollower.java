package org.vmremediator.vcenter;

import java.util.concurrent.CompletionStage;

/** Follows tasks to their end: one watcher per vCenter for all of them, so calls do not grow with the tasks. */
public interface TaskFollower {
    /**
     * Never blocks. Completes with the task's final state, or exceptionally with a {@link VCenterException} when the
     * task can no longer be asked about; then its outcome is unknown.
     */
    CompletionStage<TaskResult> follow(TaskRef task);
}
