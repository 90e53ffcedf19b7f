package org.vmremediator.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.VcsimReader;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** Starts the parts of the demo: broker and vCenter in this process, the real application in its own. */
final class DemoStage {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private final Narrator narrator;
    private final Parts parts;
    private final Path jar;
    private final Path directory;

    DemoStage(Narrator narrator, Parts parts, Path jar, Path directory) {
        this.narrator = narrator;
        this.parts = parts;
        this.jar = jar;
        this.directory = directory;
    }

    Stage start() {
        narrator.chapter("The parts");
        SimulatedVCenter vcenter = parts.add(DemoInventory.start());
        String origin = vcenter.url().resolve("/").toString();
        narrator.fact("vCenter", "simulated, but strict: SOAP " + vcenter.url() + ", REST " + origin + "api");
        EmbeddedKafka kafka = parts.add(EmbeddedKafka.start());
        narrator.fact("Kafka", "a real broker in this process: " + kafka.bootstrapServers());
        Path config = DemoConfiguration.write(directory, kafka.bootstrapServers(), vcenter);
        provisionTags(config);
        RemediatorProcess application = run(config);
        VcsimReader reader = VcsimReader.open(vcenter.url(), vcenter.username(), vcenter.password());
        return new Stage(
                kafka.bootstrapServers(),
                reader,
                vcenter.url().toString(),
                awaitReady(application),
                DemoInventory.CAST,
                application::checkAlive);
    }

    private void provisionTags(Path config) {
        narrator.fact("tags", command("provision-tags", config));
        RemediatorProcess process = parts.add(RemediatorProcess.start(
                jar, directory.resolve("provision-tags.log"), "provision-tags", "--config", config.toString()));
        process.await(START_LIMIT).forEach(line -> narrator.fact("", line));
    }

    private RemediatorProcess run(Path config) {
        Path log = directory.resolve("vm-remediator.log");
        narrator.fact("application", command("run", config));
        RemediatorProcess process = parts.add(RemediatorProcess.start(jar, log, "run", "--config", config.toString()));
        narrator.fact("", "process " + process.pid() + ", log " + log);
        return process;
    }

    private String command(String name, Path config) {
        return "java -jar " + Narrator.shown(jar) + " " + name + " --config " + config;
    }

    private URI awaitReady(RemediatorProcess application) {
        long start = System.nanoTime();
        await(
                "the application's HTTP port",
                application,
                () -> application.http().isPresent());
        URI http = application.http().orElseThrow();
        await("the application to be ready", application, new Counters(http)::ready);
        narrator.fact("", "ready after %.1f s on %s".formatted((System.nanoTime() - start) / 1e9, http));
        return http;
    }

    private static void await(String what, RemediatorProcess application, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            application.checkAlive();
            if (System.nanoTime() - start > START_LIMIT.toNanos()) {
                String limit = START_LIMIT.toSeconds() + " s";
                throw new StoryFault("waited " + limit + " in vain for " + what + application.lastLines());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
