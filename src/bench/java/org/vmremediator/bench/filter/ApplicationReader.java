package org.vmremediator.bench.filter;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** vm-remediator as a reader: it has read all only when every trigger has its audit record. */
final class ApplicationReader {
    private static final String ONE_INSTANCE_COUNTED =
            "  num.standby.replicas: 0\n  main.consumer.interceptor.classes: " + CountingInterceptor.class.getName();

    private ApplicationReader() {}

    static void read(Reader.Job job, StopWatch watch) throws InterruptedException {
        Path configuration = InMemoryApplication.configuration(
                job.directory(), job.id(), job.bootstrapServers(), job.topic(), ONE_INSTANCE_COUNTED);
        CountingInterceptor.count(job.topic(), watch);
        try (InMemoryApplication application = new InMemoryApplication(configuration)) {
            application.start();
            watch.awaitLast();
            while (application.outcomes() < job.load().triggers()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            watch.end();
        }
    }
}
