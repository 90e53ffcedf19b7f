package org.vmremediator.chaos;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Ties a process to the one that started it: stdin ends when that one does. */
public final class Leash {
    private Leash() {}

    /** Ends this JVM, at once and without hooks, when stdin ends; for mains that read nothing from it. */
    public static void watch() {
        watch(line -> {});
    }

    /** As {@link #watch()}, for mains that are told things on their stdin. */
    static void watch(Consumer<String> orders) {
        Thread watcher = new Thread(() -> untilTheEnd(orders), "leash");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void untilTheEnd(Consumer<String> orders) {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            in.lines().forEach(orders);
        } finally {
            Runtime.getRuntime().halt(3);
        }
    }
}
