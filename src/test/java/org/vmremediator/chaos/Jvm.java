package org.vmremediator.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A JVM of its own, with the test class path unless its options name another. It is told things on its stdin and answers on its stdout, a line each; its
 * stderr goes to a file. Each main here ends when its stdin is closed, so that none outlives the test.
 */
public final class Jvm {
    private static final List<String> THRIFTY = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;

    private Jvm(Process process) {
        this.process = process;
        in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** With the collector and the compiler that start fastest. */
    static Jvm start(Path log, List<String> options, Class<?> main, String... arguments) {
        List<String> all = new ArrayList<>(THRIFTY);
        all.addAll(options);
        return startAsIs(log, all, main, arguments);
    }

    /** With the JVM's own defaults for all that the options do not name. */
    public static Jvm startAsIs(Path log, List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Djava.net.preferIPv4Stack=true", "-Dlogback.configurationFile=logback.xml"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            return new Jvm(builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says a line and waits for the one that answers it. */
    public synchronized String ask(String line) {
        in.println(line);
        return answer();
    }

    /** Says a line that nothing answers, or not at once. */
    synchronized void tell(String line) {
        in.println(line);
    }

    /** Whether it has said that line; those before it are passed over. */
    synchronized boolean hasSaid(String line) {
        try {
            while (out.ready()) {
                if (line.equals(out.readLine())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized String answer() {
        try {
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("the process " + process.pid() + " has ended; see its log");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it says until it ends. */
    synchronized String toTheEnd() {
        return out.lines().collect(Collectors.joining("\n"));
    }

    /** Sends a signal such as {@code STOP}; nothing is cleaned up by KILL. */
    public void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            kill.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void kill() {
        signal("KILL");
        exitCode(10);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public int exitCode(long seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the process " + process.pid() + " goes on and on");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
