package org.vmremediator.bench.filter;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** vm-remediator as a reader: it has read all only when every trigger has its audit record. */
final class ApplicationReader {
    private static final String ONE_INSTANCE = "  num.standby.replicas: 0";

    private ApplicationReader() {}

    static void read(Reader.Job job, StopWatch watch) throws InterruptedException {
        Path configuration = InMemoryApplication.configuration(
                job.directory(), job.id(), job.bootstrapServers(), job.topic(), ONE_INSTANCE);
        try (InMemoryApplication application = new InMemoryApplication(configuration, vcenter -> watch.event())) {
            application.start();
            watch.awaitLast();
            while (application.outcomes() < Corpus.triggers(job.events())) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            watch.end();
        }
    }
}
