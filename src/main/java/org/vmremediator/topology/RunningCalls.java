package org.vmremediator.topology;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vmremediator.remediation.Result;

/**
 * The actions that run in this process, by remediation and run. It belongs to the process and not to a task: a
 * task that is closed and opened again here finds its actions running, or just ended, and adopts them instead of starting
 * them twice.
 *
 * <p>Threading: stream threads start and adopt; the threads of the vCenters' executors complete.
 */
final class RunningCalls {
    private static final long REMEMBERED_SECONDS = 120;

    /** One action: the remediation's id, and the number of the run in its pending entry. */
    record RunId(String remediation, int run) {}

    private final ConcurrentMap<RunId, CompletableFuture<Result>> actions = new ConcurrentHashMap<>();
    private final Function<String, Executor> executors;

    RunningCalls(Function<String, Executor> executors) {
        this.executors = executors;
    }

    /**
     * Starts an action on the vCenter's executor, or adopts it where it is known already.
     *
     * @param done gets the result or the error, on a thread of the executor, or on this one if the action has ended
     */
    @SuppressWarnings("FutureReturnValueIgnored") // an error goes to done
    void act(
            RunId id,
            String vcenter,
            Supplier<CompletionStage<Result>> action,
            BiConsumer<? super Result, ? super Throwable> done) {
        actions.computeIfAbsent(id, any -> launch(id, vcenter, action)).whenComplete(done);
    }

    /** Runs an observation. It changes nothing, so that nobody minds if it is made twice. */
    @SuppressWarnings("FutureReturnValueIgnored") // an error goes to done
    void observe(String vcenter, Supplier<Result> observation, BiConsumer<? super Result, ? super Throwable> done) {
        CompletableFuture.supplyAsync(observation, executors.apply(vcenter)).whenComplete(done);
    }

    private CompletableFuture<Result> launch(RunId id, String vcenter, Supplier<CompletionStage<Result>> action) {
        return CompletableFuture.supplyAsync(action, executors.apply(vcenter))
                .thenCompose(stage -> stage)
                .whenComplete((result, error) -> forgetLater(id));
    }

    /** A result is kept for a while, since the transaction in which it was recorded may be aborted. */
    private void forgetLater(RunId id) {
        CompletableFuture.delayedExecutor(REMEMBERED_SECONDS, TimeUnit.SECONDS).execute(() -> actions.remove(id));
    }

    /** How many actions have not ended. */
    long running() {
        return actions.values().stream().filter(action -> !action.isDone()).count();
    }
}
