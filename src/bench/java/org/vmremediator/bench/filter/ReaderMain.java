package org.vmremediator.bench.filter;

import java.nio.file.Path;
import org.vmremediator.chaos.Leash;

/** One reader in a JVM of its own; says how many events a second it read, and the bytes it allocated and the nanoseconds it worked for each. */
public final class ReaderMain {
    private ReaderMain() {}

    public static void main(String[] args) throws InterruptedException {
        Leash.watch();
        Reader.Job job =
                new Reader.Job(args[1], args[2], args[3], new Load(Integer.parseInt(args[4])), Path.of(args[5]));
        StopWatch watch = new StopWatch(job.load());
        Reader.valueOf(args[0]).read(job, watch);
        System.out.println(watch.rate() + " " + watch.bytesPerEvent() + " " + watch.cpuPerEvent());
        System.exit(0);
    }
}
