package org.vmremediator.bench.filter;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** vm-remediator as a reader: it has done what counts when no more triggers wait for their audit record than when that began. */
final class ApplicationReader {
    private static final String ONE_INSTANCE_COUNTED =
            "  num.standby.replicas: 0\n  main.consumer.interceptor.classes: " + CountingInterceptor.class.getName();

    /** It has some hundreds of triggers under way when it keeps up: what was read since the last commit but one. */
    private static final int UNDER_WAY = 1_000;

    private ApplicationReader() {}

    static void read(Reader.Job job, StopWatch watch) throws InterruptedException {
        Path configuration = InMemoryApplication.configuration(
                job.directory(), job.id(), job.bootstrapServers(), job.topic(), ONE_INSTANCE_COUNTED);
        CountingInterceptor.count(job.topic(), watch);
        try (InMemoryApplication application = new InMemoryApplication(configuration)) {
            watch.mind(application::backlog, UNDER_WAY);
            application.start();
            watch.awaitLast();
            await(watch::isDone);
            watch.end();
            await(() -> application.outcomes() >= job.load().triggers());
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
