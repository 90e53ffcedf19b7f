package org.vmremediator.bench.growth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.vmremediator.bench.filter.InMemoryApplication;

/**
 * The application in a JVM of its own, in a dry run with its vCenter in memory: a configuration. Answers {@code
 * outcomes} with the number of its audit records and {@code heap} with the live bytes; {@code stop} ends it in order.
 */
public final class InstanceMain {
    private InstanceMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (InMemoryApplication application = new InMemoryApplication(Path.of(args[0]))) {
            application.start();
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.equals("stop"); line = in.readLine()) {
                System.out.println(line.equals("heap") ? liveBytes() : application.outcomes());
            }
        }
        System.out.println("stopped");
        Runtime.getRuntime().halt(0);
    }

    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
