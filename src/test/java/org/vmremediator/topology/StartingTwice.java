package org.vmremediator.topology;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vmremediator.remediation.Result;

/** Broken on purpose: adopts nothing that runs, so that a task which is opened again starts its actions again. */
public final class StartingTwice extends RunningCalls {
    private final AtomicInteger count = new AtomicInteger();

    public StartingTwice(Function<String, Executor> executors) {
        super(executors);
    }

    @Override
    void act(
            RunId id,
            String vcenter,
            Supplier<CompletionStage<Result>> action,
            BiConsumer<? super Result, ? super Throwable> done) {
        super.act(new RunId(id.remediation() + "/" + count.incrementAndGet(), id.run()), vcenter, action, done);
    }
}
