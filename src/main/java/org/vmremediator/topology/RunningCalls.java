package org.vmremediator.topology;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vmremediator.remediation.Result;

/**
 * The actions that run in this process, by remediation and run. It belongs to the process and not to a task: a
 * task that is closed and opened again here finds its actions running, and adopts them instead of starting them twice.
 * What has ended is forgotten at once: the task may have been another's meanwhile, so only vCenter knows what holds now.
 *
 * <p>Threading: stream threads start and adopt; the threads of the vCenters' executors complete.
 */
public class RunningCalls {
    /** One action: the remediation's id, and the number of the run in its pending entry. */
    record RunId(String remediation, int run) {}

    private final ConcurrentMap<RunId, CompletableFuture<Result>> actions = new ConcurrentHashMap<>();
    private final Function<String, Executor> executors;

    /**
     * With nothing running yet.
     *
     * @param executors by vCenter name: where the calls to it are made; its threads bound the calls at once
     */
    public RunningCalls(Function<String, Executor> executors) {
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
        CompletableFuture<Result> mine = new CompletableFuture<>();
        CompletableFuture<Result> running = actions.putIfAbsent(id, mine);
        if (running == null) {
            launch(id, vcenter, action, mine);
        }
        (running == null ? mine : running).whenComplete(done);
    }

    /** Runs an observation. It changes nothing, so that nobody minds if it is made twice. */
    @SuppressWarnings("FutureReturnValueIgnored") // an error goes to done
    void observe(String vcenter, Supplier<Result> observation, BiConsumer<? super Result, ? super Throwable> done) {
        CompletableFuture.supplyAsync(observation, executors.apply(vcenter)).whenComplete(done);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the end goes to mine
    private void launch(
            RunId id, String vcenter, Supplier<CompletionStage<Result>> action, CompletableFuture<Result> mine) {
        CompletableFuture.supplyAsync(action, executors.apply(vcenter))
                .thenCompose(stage -> stage)
                .whenComplete((result, error) -> end(id, mine, result, error));
    }

    private void end(RunId id, CompletableFuture<Result> mine, Result result, Throwable error) {
        actions.remove(id);
        if (error == null) {
            mine.complete(result);
        } else {
            mine.completeExceptionally(error);
        }
    }

    /** How many actions have not ended. */
    long running() {
        return actions.size();
    }
}
