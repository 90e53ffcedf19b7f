package org.vmremediator.bench.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a process has used, as Linux counts it. */
public final class Cpu {
    /** Linux tells every program that a clock tick is this long, whatever the kernel's is. */
    private static final long MILLIS_PER_TICK = 10;

    private Cpu() {}

    /** User and system time of all threads. */
    public static Duration of(long pid) {
        String stat = read(pid, "stat");
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Duration.ofMillis((Long.parseLong(afterName[11]) + Long.parseLong(afterName[12])) * MILLIS_PER_TICK);
    }

    /** Resident memory, heap and all else, in MB. */
    public static long residentMegabytes(long pid) {
        return read(pid, "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmark reads /proc, as Linux has it", e);
        }
    }
}
