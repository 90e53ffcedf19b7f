package org.vmremediator.bench.filter;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** vm-remediator as a reader: it has read all only when every trigger has its audit record. */
final class ApplicationReader {
    private static final String ONE_INSTANCE_COUNTED =
            "  num.standby.replicas: 0\n  main.consumer.interceptor.classes: " + CountingInterceptor.class.getName();

    /** So many triggers are on their way when it keeps up with what it reads: two commits lie between an event and its audit record. */
    private static final int ON_THEIR_WAY = 1_000;

    private ApplicationReader() {}

    static void read(Reader.Job job, StopWatch watch) throws InterruptedException {
        Path configuration = InMemoryApplication.configuration(
                job.directory(), job.id(), job.bootstrapServers(), job.topic(), ONE_INSTANCE_COUNTED);
        CountingInterceptor.count(job.topic(), watch);
        try (InMemoryApplication application = new InMemoryApplication(configuration)) {
            watch.beginWhen(() -> application.backlog() <= ON_THEIR_WAY);
            application.start();
            watch.awaitLast();
            while (application.outcomes() < job.load().triggers()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            watch.end();
        }
    }
}
