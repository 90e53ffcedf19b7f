package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.config.Configuration;
import org.vmremediator.event.EventReader;

/**
 * Runs the topology: starts it, replaces a stream thread that dies, and stops in order. A fault that comes again and
 * again ends the run with its true cause.
 *
 * <p>Threading: thread-safe.
 */
public final class StreamsRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);
    private static final Duration DRAIN_STEP = Duration.ofMillis(50);

    private final Workshop workshop;
    private final boolean leaveGroup;
    private final KafkaStreams streams;
    private final MembershipWatch membership;
    private final ThreadDeaths deaths = new ThreadDeaths();
    private final CompletableFuture<Optional<Throwable>> ended = new CompletableFuture<>();

    public StreamsRunner(EventReader reader, Workshop workshop) {
        this.workshop = workshop;
        Configuration configuration = workshop.configuration();
        Properties properties = StreamsSettings.of(configuration);
        TriageInterceptor.install(properties, workshop.meters());
        leaveGroup = properties.stringPropertyNames().stream()
                .noneMatch(key -> key.endsWith(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
        TriageDeserializer triage =
                new TriageDeserializer(configuration.topics().events(), reader);
        streams = new KafkaStreams(RemediationTopology.build(reader, workshop), properties, new KafkaClients(triage));
        streams.setUncaughtExceptionHandler(this::threadDied);
        streams.setStateListener((now, before) -> stateChanged(now));
        membership = new MembershipWatch(
                workshop.membership(),
                StreamsSettings.heartbeatInterval(configuration.kafka()).multipliedBy(3),
                streams::metrics);
    }

    /** For metrics and health; not to be closed by others. */
    public KafkaStreams streams() {
        return streams;
    }

    public void start() {
        membership.start();
        streams.start();
    }

    /** Waits for the end; empty when it was asked for, else the fault that ended the run. */
    public Optional<Throwable> await() throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of the run is never an error itself", e);
        }
    }

    /**
     * Stops admitting while Streams still runs, gives what is under way some time, and leaves the group.
     *
     * @param drain for what is under way to end; what does not is gone on with by the next owner
     * @param timeout for all of it
     * @return whether the stream threads had ended in time
     */
    public boolean close(Duration drain, Duration timeout) {
        Instant deadline = Instant.now().plus(timeout);
        workshop.drain();
        awaitDrained(drain);
        Duration rest = Duration.between(Instant.now(), deadline);
        boolean closed = streams.close(CloseOptions.timeout(rest.isNegative() ? Duration.ZERO : rest)
                .withGroupMembershipOperation(
                        leaveGroup
                                ? CloseOptions.GroupMembershipOperation.LEAVE_GROUP
                                : CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
        membership.close();
        ended.complete(Optional.empty());
        return closed;
    }

    private void awaitDrained(Duration timeout) {
        CompletableFuture<Void> drained = new CompletableFuture<>();
        pollDrained(drained);
        try {
            drained.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("{} actions are still under way; whoever owns their vCenter next goes on", workshop.running());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void pollDrained(CompletableFuture<Void> drained) {
        if (workshop.running() == 0) {
            drained.complete(null);
        } else {
            CompletableFuture.delayedExecutor(DRAIN_STEP.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> pollDrained(drained));
        }
    }

    private StreamThreadExceptionResponse threadDied(Throwable fault) {
        workshop.meters().threadDeath();
        if (deaths.goOn(fault, Instant.now())) {
            LOG.error("a stream thread died; it is replaced in {}", deaths.pause(), fault);
            pause(deaths.pause());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("giving up: {}", fault.getMessage(), fault);
        ended.complete(Optional.of(fault));
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** On the dying thread, which holds nothing up any more but its own replacement. */
    private static void pause(Duration duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stateChanged(KafkaStreams.State state) {
        LOG.info("streams are {}", state);
        if (state == KafkaStreams.State.ERROR) {
            ended.complete(Optional.of(new IllegalStateException("Kafka Streams ended in ERROR; see the log above")));
        }
    }
}
