package org.vmremediator.demo;

import java.io.PrintStream;
import java.nio.file.Path;

/** Prints what people read. Thread-safe, as its stream is. */
final class Narrator {
    private final PrintStream out;

    Narrator(PrintStream out) {
        this.out = out;
    }

    /** A path as it may be pasted into a shell. */
    static String shown(Path path) {
        String text = path.toString();
        return text.matches("[A-Za-z0-9._/-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    void chapter(String title) {
        out.println();
        out.println(title);
    }

    /** A fact in two columns. */
    void fact(String name, String value) {
        out.printf("  %-12s %s%n", name, value);
    }

    /** Something happens in the vCenter. */
    void scene(String text) {
        out.println();
        out.println("> " + text);
    }

    /** What came of it. */
    void line(String text) {
        out.println("  " + text);
    }

    void fault(String text) {
        out.println();
        out.println("demo: " + text);
    }
}
