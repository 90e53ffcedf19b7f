package org.vmremediator.cli;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.event.EventReader;
import org.vmremediator.ops.EventSilence;
import org.vmremediator.ops.OpsServer;
import org.vmremediator.policy.Remediation;
import org.vmremediator.remediation.Remediator;
import org.vmremediator.topology.RunningCalls;
import org.vmremediator.topology.StreamsRunner;
import org.vmremediator.topology.StreamsSettings;
import org.vmremediator.topology.TopicSetup;
import org.vmremediator.topology.Workshop;
import org.vmremediator.vcenter.VCenterClient;

/** The running remediator: joins configuration, vCenters, topology and the HTTP server, and takes them apart in order. */
final class Application implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private final Configuration configuration;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, VCenterClient> vcenters;
    private final VCenterThreads threads;
    private final ExecutorService afterTasks;
    private final EventSilence silence;
    private final VCenterSessions sessions;
    private final StreamsRunner runner;
    private final KafkaStreamsMetrics streamsMetrics;
    private final AtomicBoolean closed = new AtomicBoolean();
    private OpsServer ops;

    /** Sees to the topics and joins the parts; what is missing and cannot be made, or does not answer, is thrown. */
    static Application open(Configuration configuration) throws InterruptedException {
        return open(configuration, Parts.STANDARD);
    }

    /** As above, of other parts. */
    static Application open(Configuration configuration, Parts parts) throws InterruptedException {
        ensureTopics(configuration);
        return new Application(configuration, parts);
    }

    private static void ensureTopics(Configuration configuration) throws InterruptedException {
        try (Admin admin = KafkaClients.admin(configuration.kafka())) {
            TopicSetup.ensure(configuration, admin).ifPresent(LOG::warn);
        } catch (ExecutionException e) {
            String brokers = configuration.kafka().bootstrapServers();
            throw new KafkaException("Kafka at " + brokers + " (kafka.bootstrap.servers): "
                    + e.getCause().getMessage());
        }
    }

    private Application(Configuration configuration, Parts parts) {
        this.configuration = configuration;
        vcenters = configuration.vcenters().stream()
                .collect(Collectors.toMap(VCenterConfig::name, each -> open(each, configuration)));
        threads = new VCenterThreads(configuration.vcenters());
        afterTasks = Executors.newCachedThreadPool(VCenterThreads.named("after-task"));
        silence = new EventSilence(Clock.systemUTC(), meters, vcenters.keySet());
        sessions = new VCenterSessions(
                StreamsSettings.sessionTimeout(configuration.kafka()),
                name -> vcenters.get(name).logout());
        Workshop workshop = workshop(parts);
        workshop.tellOwnershipTo(sessions);
        runner = new StreamsRunner(EventReader.of(configuration, silence::seen), workshop);
        streamsMetrics = new KafkaStreamsMetrics(runner.streams());
    }

    private VCenterClient open(VCenterConfig vcenter, Configuration configuration) {
        return VCenterClient.open(vcenter, configuration.retries(), meters);
    }

    private Workshop workshop(Parts parts) {
        Map<Remediation, Remediator> remediators = parts.remediators(configuration, vcenters::get, afterTasks);
        RunningCalls calls = parts.calls(threads::of);
        return new Workshop(configuration, Version.current(), remediators, calls, Clock.systemUTC(), meters);
    }

    void start() {
        StreamsSettings.warnings(configuration).forEach(LOG::warn);
        streamsMetrics.bindTo(meters);
        silence.start();
        ops = OpsServer.start(configuration.http(), new StreamsHealth(runner.streams(), meters), meters);
        LOG.info("health and metrics on http://{}:{}", configuration.http().host(), ops.port());
        runner.start();
    }

    /** Waits for the end; empty when it was asked for. */
    Optional<Throwable> await() throws InterruptedException {
        return runner.await();
    }

    /**
     * Stops admitting, finishes or leaves what is under way, leaves the group, and logs out of each vCenter.
     *
     * @return whether all of that was done within {@code shutdown-timeout}; true as well when it was asked for before
     */
    boolean stop() {
        if (closed.getAndSet(true)) {
            return true;
        }
        Duration timeout = configuration.shutdownTimeout();
        Instant deadline = Instant.now().plus(timeout);
        boolean left =
                runner.close(timeout.dividedBy(2), timeout.multipliedBy(4).dividedBy(5));
        boolean inTime = logOut(Duration.between(Instant.now(), deadline)) && left;
        threads.close();
        afterTasks.shutdownNow();
        silence.close();
        streamsMetrics.close();
        if (ops != null) {
            ops.close();
        }
        if (inTime) {
            LOG.info("stopped");
        } else {
            LOG.warn("stopped, though not all had ended within shutdown-timeout ({})", timeout);
        }
        return inTime;
    }

    /** Of all vCenters at once: one that does not answer is not to cost the others their logout. */
    private boolean logOut(Duration limit) {
        sessions.close();
        ExecutorService logouts = Executors.newCachedThreadPool(VCenterThreads.named("logout"));
        vcenters.values().forEach(vcenter -> logouts.execute(vcenter::close));
        logouts.shutdown();
        try {
            return logouts.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
