package org.vmremediator.bench.filter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.search.Search;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.event.EventReader;
import org.vmremediator.ops.EventSilence;
import org.vmremediator.ops.MeterNames;
import org.vmremediator.remediation.Remediators;
import org.vmremediator.topology.RunningCalls;
import org.vmremediator.topology.StreamsRunner;
import org.vmremediator.topology.TopicSetup;
import org.vmremediator.topology.Workshop;
import org.vmremediator.vcenter.VCenter;

/** The whole application with its own settings and meters, but for its vCenter: that is in memory. */
public final class InMemoryApplication implements AutoCloseable {
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ExecutorService calls = Executors.newFixedThreadPool(8);
    private final EventSilence silence;
    private final StreamsRunner runner;
    private final KafkaStreamsMetrics streamsMetrics;

    public InMemoryApplication(Path file) throws InterruptedException {
        Configuration configuration = ConfigurationFile.load(file, Map.of());
        createTopics(configuration);
        silence = new EventSilence(Clock.systemUTC(), meters, List.of("lab"));
        VCenter vcenter = InMemoryVCenter.named("lab");
        Workshop workshop = new Workshop(
                configuration,
                "benchmark",
                Remediators.of(configuration, name -> vcenter, calls),
                new RunningCalls(name -> calls),
                Clock.systemUTC(),
                meters);
        runner = new StreamsRunner(EventReader.of(configuration, silence::seen), workshop);
        streamsMetrics = new KafkaStreamsMetrics(runner.streams());
    }

    /** Writes the configuration of a dry run: no brakes, so that each trigger comes to a plan. */
    public static Path configuration(Path directory, String id, String bootstrapServers, String events, String more) {
        try {
            Files.createDirectories(directory);
            return Files.writeString(
                    directory.resolve(id + ".yaml"), """
                    kafka:
                      bootstrap.servers: "%1$s"
                      application.id: %2$s
                      state.dir: "%3$s"
                    %4$s
                    topics: {events: %5$s, plans: %2$s-plans, audit: %2$s-audit, dead-letters: %2$s-dead,
                             control: %2$s-control, status: %2$s-status}
                    mode: dry-run
                    require-still-red: false
                    power-on-checks: false
                    breakers: {correlation: {vms: 0}, failures: 0}
                    remediations:
                      tagging: {max-age: 24h, cooldown: 0s}
                      relocation:
                        max-age: 24h
                        cooldown: 0s
                        datastores: {groups: [["gold-*"]]}
                        max-concurrent: {per-vcenter: 1024, per-datastore: 128}
                    vcenters:
                      - {name: lab, url: "https://vcenter.example/sdk", username: nobody, password: none}
                    """.formatted(bootstrapServers, id, directory, more, events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createTopics(Configuration configuration) throws InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", configuration.kafka().bootstrapServers()))) {
            TopicSetup.ensure(configuration, admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    public void start() {
        streamsMetrics.bindTo(meters);
        silence.start();
        runner.start();
    }

    /** How many audit records were made. */
    public long outcomes() {
        return sum(meters.find(MeterNames.OUTCOMES));
    }

    /** How many triggers it has found that have no audit record yet. */
    long backlog() {
        return sum(meters.find(MeterNames.EVENTS).tag(MeterNames.RESULT, "trigger")) - outcomes();
    }

    private static long sum(Search search) {
        return (long) search.counters().stream().mapToDouble(Counter::count).sum();
    }

    @Override
    public void close() {
        if (!runner.close(Duration.ofSeconds(20), Duration.ofSeconds(30))) {
            throw new IllegalStateException("the application did not end in time");
        }
        calls.shutdownNow();
        silence.close();
        streamsMetrics.close();
    }
}
