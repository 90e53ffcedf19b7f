package org.vmremediator.vcenter;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.vmremediator.vcenter.VCenterFault.Kind;

/**
 * The tasks that are followed, and the thread that follows them: started with the first task, let go after the last.
 *
 * <p>Threading: thread-safe. Results are completed on one thread kept for that, so that a slow callback holds up other
 * callbacks and nothing else.
 */
final class FollowedTasks {
    private final String vcenter;
    private final Runnable watcher;
    private final Map<TaskRef, FollowedTask> tasks = new LinkedHashMap<>();
    private final ExecutorService completions;
    private Thread thread;
    private boolean closed;

    FollowedTasks(String vcenter, Runnable watcher) {
        this.vcenter = vcenter;
        this.watcher = watcher;
        this.completions = Executors.newSingleThreadExecutor(work -> daemon("vcenter-" + vcenter + "-task-ends", work));
    }

    /** The same task twice has one result. */
    synchronized CompletionStage<TaskResult> add(TaskRef ref) {
        if (closed) {
            return CompletableFuture.failedStage(new VCenterException(closing()));
        }
        FollowedTask task = tasks.computeIfAbsent(ref, FollowedTask::new);
        if (thread == null) {
            thread = daemon("vcenter-" + vcenter + "-tasks", watcher);
            thread.start();
        }
        return task.result().minimalCompletionStage();
    }

    synchronized Set<TaskRef> refs() {
        return Set.copyOf(tasks.keySet());
    }

    synchronized Optional<FollowedTask> find(TaskRef ref) {
        return Optional.ofNullable(tasks.get(ref));
    }

    /** Asked by the watcher's thread; after false it is no longer the watcher's thread. */
    synchronized boolean goOn() {
        if (tasks.isEmpty() || closed) {
            thread = null;
            notifyAll();
            return false;
        }
        return true;
    }

    void ended(FollowedTask task) {
        TaskResult result = task.end();
        if (remove(task)) {
            completions.execute(() -> task.result().complete(result));
        }
    }

    void lost(FollowedTask task, VCenterFault fault) {
        if (remove(task)) {
            completions.execute(() -> task.result().completeExceptionally(new VCenterException(fault)));
        }
    }

    /** Ends early when closed. */
    void pause(Duration duration) {
        waitUntil(() -> closed, duration);
    }

    /** The watcher ends when it sees that nothing is left, or is needed again. */
    void letGo() {
        left().forEach(task -> lost(task, closing()));
    }

    private synchronized List<FollowedTask> left() {
        return List.copyOf(tasks.values());
    }

    void close(Duration limit) {
        List<FollowedTask> left = stop(limit);
        left.forEach(task -> lost(task, closing()));
        completions.shutdown();
    }

    private synchronized List<FollowedTask> stop(Duration limit) {
        closed = true;
        notifyAll();
        if (thread != null) {
            thread.interrupt();
            waitUntil(() -> thread == null, limit);
        }
        return List.copyOf(tasks.values());
    }

    private synchronized void waitUntil(BooleanSupplier done, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            for (long left = limit.toNanos(); !done.getAsBoolean() && left > 0; left = deadline - System.nanoTime()) {
                wait(left / 1_000_000 + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean remove(FollowedTask task) {
        return tasks.remove(task.task(), task);
    }

    private static VCenterFault closing() {
        return new VCenterFault(Kind.UNAVAILABLE, "Closed", "the session was ended while the task ran");
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
