package org.vmremediator.chaos;

import java.io.IOException;
import java.io.OutputStream;

/** Ties a process to the one that started it: stdin ends when that one does. */
final class Leash {
    private Leash() {}

    /** Ends this JVM, at once and without hooks, when stdin ends; for mains that read nothing from it. */
    static void watch() {
        Thread watcher = new Thread(Leash::untilTheEnd, "leash");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void untilTheEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            Runtime.getRuntime().halt(2);
        }
        Runtime.getRuntime().halt(3);
    }
}
