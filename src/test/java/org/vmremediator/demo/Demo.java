package org.vmremediator.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What {@code ./demo} runs: the whole main job, on this machine alone. */
public final class Demo {
    private final Narrator narrator;
    private final Parts parts;
    private final Path jar;
    private final Path directory = newDirectory();
    private OptionalInt status = OptionalInt.empty();

    Demo(PrintStream out, Path jar) {
        narrator = new Narrator(out);
        parts = new Parts(narrator);
        this.jar = jar;
    }

    /** The first argument is the application's jar; {@code --once} ends with the story. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        Demo demo = new Demo(out, Path.of(args[0]));
        boolean once = List.of(args).contains("--once");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> demo.interrupted(once), "stop"));
        System.exit(demo.run(once));
    }

    /** Returns the exit code: 0 when the story ended as told and all parts stopped in order. */
    int run(boolean once) {
        return end(play(once));
    }

    private boolean play(boolean once) {
        try {
            Stage stage = new DemoStage(narrator, parts, jar, directory).start();
            Telling telling = new Telling(stage, narrator);
            boolean well = telling.tell();
            if (once) {
                narrator.chapter(
                        "To look around: ./demo without --once keeps all parts up; README.md says what is where.");
            } else {
                nextSteps(stage);
                stay(telling);
            }
            telling.close();
            return well;
        } catch (RuntimeException e) {
            if (!parts.isStopping()) {
                narrator.fault(e instanceof StoryFault ? e.getMessage() : "unexpected: " + e);
            }
            return false;
        }
    }

    private void nextSteps(Stage stage) {
        narrator.chapter("Where to look next, while all parts stay up");
        String audit = "java -jar " + Narrator.shown(jar) + " audit --bootstrap-server " + stage.bootstrapServers();
        narrator.fact("audit topic", audit + " [--vm web-01] [--json] [--follow]");
        narrator.fact("metrics", stage.application().resolve("/metrics").toString());
        narrator.fact("health", stage.application().resolve("/readyz").toString());
        narrator.fact(
                "Kafka",
                stage.bootstrapServers() + ", topics vcenter-events, " + Watch.AUDIT_TOPIC + ", "
                        + Watch.DEAD_LETTER_TOPIC);
        narrator.fact("vCenter", stage.source() + " (the configuration has the account)");
        narrator.line("What arrives now is printed here. Ctrl-C stops everything, in order.");
    }

    private void stay(Telling telling) {
        while (!parts.isStopping()) {
            telling.goOn();
        }
    }

    /** Main thread and shutdown hook may both come here: the first stops everything, the second waits for it. */
    private synchronized int end(boolean well) {
        if (status.isEmpty()) {
            narrator.chapter("Stopping the application (SIGTERM), then the broker and the vCenter.");
            boolean inOrder = parts.stop();
            status = OptionalInt.of(tidyUp(inOrder && well));
        }
        return status.getAsInt();
    }

    /** Logs are kept when someone will want to read them. */
    private int tidyUp(boolean well) {
        if (well) {
            deleteRecursively(directory);
            return 0;
        }
        narrator.fault("the logs are in " + directory);
        return 1;
    }

    /** On Ctrl-C. Ends the JVM with 0 when that was how it had to end, and all stopped in order. */
    private synchronized void interrupted(boolean once) {
        if (status.isEmpty()) {
            int code = end(!once);
            narrator.line("Stopped.");
            Runtime.getRuntime().halt(code);
        }
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("vm-remediator-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteRecursively(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
