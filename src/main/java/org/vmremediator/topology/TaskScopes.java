package org.vmremediator.topology;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.apache.kafka.streams.processor.TaskId;

/**
 * What the processors of one task share, by task. A task that is closed and opened again in this process, after a
 * neighbour's death say, keeps its lease, so that calls which are still running go on under it.
 *
 * <p>Threading: a task is opened and closed by one stream thread at a time; different tasks by different ones.
 */
final class TaskScopes {
    private final Function<TaskId, TaskScope> create;
    private final ConcurrentMap<TaskId, TaskScope> scopes = new ConcurrentHashMap<>();

    TaskScopes(Function<TaskId, TaskScope> create) {
        this.create = create;
    }

    TaskScope of(TaskId task) {
        return scopes.computeIfAbsent(task, create);
    }
}
