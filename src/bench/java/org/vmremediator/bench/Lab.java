package org.vmremediator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.vmremediator.chaos.BrokerMain;
import org.vmremediator.chaos.Jvm;
import org.vmremediator.testing.EmbeddedKafka;

/**
 * Where one item is measured: a directory, a broker in a JVM of its own, and further JVMs. Not thread-safe; closing it
 * ends all of them.
 */
public final class Lab implements AutoCloseable {
    private final Path directory;
    private final Sizes sizes;
    private final int port = EmbeddedKafka.freePort();
    private final List<Jvm> jvms = new ArrayList<>();
    private boolean kept;

    private Lab(Path directory, Sizes sizes) {
        this.directory = directory;
        this.sizes = sizes;
    }

    static Lab open(Sizes sizes) {
        try {
            Lab lab = new Lab(Files.createTempDirectory("vm-remediator-bench"), sizes);
            lab.startBroker();
            return lab;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startBroker() {
        Jvm broker = start(
                "broker",
                List.of("-Xmx1g"),
                BrokerMain.class,
                directory.resolve("broker").toString(),
                Integer.toString(port),
                Integer.toString(EmbeddedKafka.freePort()));
        broker.answer();
    }

    /** Starts a JVM of the benchmark's class path, with the defaults of a JVM. */
    public Jvm start(String name, List<String> options, Class<?> main, String... arguments) {
        Jvm jvm = Jvm.startAsIs(directory.resolve(name + ".log"), options, main, arguments);
        jvms.add(jvm);
        return jvm;
    }

    public Sizes sizes() {
        return sizes;
    }

    public Path directory() {
        return directory;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Returns when the broker knows it. */
    public void createTopic(String name, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
            while (!admin.listTopics().names().get().contains(name)) {
                Thread.onSpinWait();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The directory, with the logs of all JVMs, outlives the lab: something went wrong. */
    void keepDirectory() {
        kept = true;
        say("logs are in " + directory);
    }

    /** Progress, for the one who waits. */
    public void say(String line) {
        System.out.println("  " + line);
    }

    @Override
    public void close() {
        jvms.stream().filter(Jvm::isAlive).forEach(Jvm::kill);
        if (!kept) {
            deleteDirectory();
        }
    }

    private void deleteDirectory() {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
