package org.vmremediator.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command of the real application, as a process of its own. */
final class RemediatorProcess implements AutoCloseable {
    private static final Pattern HTTP = Pattern.compile("health and metrics on (http://\\S+)");
    private static final Duration STOP_LIMIT = Duration.ofSeconds(45);
    private static final int LAST_LINES = 15;

    private final Process process;
    private final String command;
    private final Path log;

    private RemediatorProcess(Process process, String command, Path log) {
        this.process = process;
        this.command = command;
        this.log = log;
    }

    /** Starts {@code java -jar JAR arguments}; all that it prints goes to the log. */
    static RemediatorProcess start(Path jar, Path log, String... arguments) {
        return start(Map.of(), jar, log, arguments);
    }

    /** As the other, with more in its environment. */
    static RemediatorProcess start(Map<String, String> environment, Path jar, Path log, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Quicker to start; a server that stays up does without.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new RemediatorProcess(builder.start(), arguments[0], log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Throws a {@link StoryFault} with the last lines of its log when it has ended. */
    void checkAlive() {
        if (!process.isAlive()) {
            throw new StoryFault("the application ended by itself with exit code " + process.exitValue() + lastLines());
        }
    }

    /** Waits for a command that ends by itself; all that it printed. */
    List<String> await(Duration limit) {
        if (!waitFor(limit)) {
            process.destroyForcibly();
            throw new StoryFault(command + " did not end within " + limit.toSeconds() + " s" + lastLines());
        }
        if (process.exitValue() != 0) {
            throw new StoryFault(command + " ended with exit code " + process.exitValue() + lastLines());
        }
        return lines();
    }

    /** Where it serves health and metrics, once it does. */
    Optional<URI> http() {
        return lines().stream()
                .map(HTTP::matcher)
                .filter(Matcher::find)
                .map(matcher -> URI.create(matcher.group(1)))
                .findFirst();
    }

    String lastLines() {
        List<String> lines = lines();
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        return "; the end of " + log + ":\n    " + String.join("\n    ", last);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean waitFor(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StoryFault("interrupted", e);
        }
    }

    /** SIGTERM; throws a {@link StoryFault} when it does not end in order. */
    @Override
    public void close() {
        process.destroy();
        if (!waitFor(STOP_LIMIT)) {
            process.destroyForcibly();
            throw new StoryFault("the application did not stop within " + STOP_LIMIT.toSeconds() + " s" + lastLines());
        }
        if (process.exitValue() != 0) {
            throw new StoryFault("the application stopped with exit code " + process.exitValue() + lastLines());
        }
    }
}
