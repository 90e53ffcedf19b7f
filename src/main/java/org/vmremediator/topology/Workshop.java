package org.vmremediator.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.KafkaConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.judging.AuditTrail;
import org.vmremediator.judging.RulesInForce;
import org.vmremediator.policy.Remediation;
import org.vmremediator.remediation.Remediator;

/**
 * What belongs to the process and outlives its tasks: the remediators, the actions that run, and the switch that stops
 * new work. Thread-safe.
 */
public final class Workshop {
    private final Configuration configuration;
    private final RulesInForce rules;
    private final VCenterPartitioner<Object> partitioner;
    private final Map<Remediation, Remediator> remediators;
    private final RunningCalls calls;
    private final TaskScopes scopes;
    private final AuditTrail auditTrail;
    private final Backoff backoff;
    private final Clock clock;
    private final FlowMeters meters;
    private final Brakes brakes;
    private final PoisonGuard poison = new PoisonGuard();
    private final AtomicBoolean draining = new AtomicBoolean();
    private volatile Predicate<String> members = anyThread -> true;
    private volatile Optional<OwnershipListener> ownership = Optional.empty();

    /**
     * Joins the parts.
     *
     * @param version of the application, for the audit records
     * @param calls the actions that run in this process
     */
    public Workshop(
            Configuration configuration,
            String version,
            Map<Remediation, Remediator> remediators,
            RunningCalls calls,
            Clock clock,
            MeterRegistry registry) {
        this.configuration = configuration;
        rules = new RulesInForce(configuration);
        partitioner = new VCenterPartitioner<>(configuration.vcenters());
        this.remediators = Map.copyOf(remediators);
        this.clock = clock;
        meters = new FlowMeters(registry);
        brakes = new Brakes(clock);
        this.calls = calls;
        auditTrail = new AuditTrail(configuration, version, clock, meters::outcome);
        backoff = new Backoff(configuration.retries());
        PendingMeters pendingMeters = new PendingMeters(registry, clock);
        scopes = new TaskScopes(task -> new TaskScope(
                new TaskLease(StreamsSettings.sessionTimeout(configuration.kafka()), System::nanoTime, this::isMember),
                () -> new VCenterGate(backoff),
                pendingMeters));
    }

    /** Begins to ask for a proof that the stream threads are members of the group; until then each one is. */
    Membership membership() {
        KafkaConfig kafka = configuration.kafka();
        Duration valid = StreamsSettings.sessionTimeout(kafka).minus(StreamsSettings.heartbeatInterval(kafka));
        Membership membership = new Membership(valid, System::nanoTime);
        members = membership::isProven;
        return membership;
    }

    /** To be called before the start. */
    public void tellOwnershipTo(OwnershipListener listener) {
        ownership = Optional.of(listener);
    }

    Optional<OwnershipListener> ownership() {
        return ownership;
    }

    private boolean isMember(String streamThread) {
        return members.test(streamThread);
    }

    /** From now on nothing is started; what runs goes on. */
    public void drain() {
        draining.set(true);
    }

    /** How many actions have not ended. */
    public long running() {
        return calls.running();
    }

    boolean isDraining() {
        return draining.get();
    }

    /** The vCenters whose triggers meet in that partition. */
    List<String> vcentersOf(int partition) {
        return configuration.vcenters().stream()
                .map(VCenterConfig::name)
                .filter(name -> partitionOf(name) == partition)
                .toList();
    }

    private int partitionOf(String vcenter) {
        return partitioner.partitionOf(vcenter, configuration.topics().partitions());
    }

    /** Whether a vCenter that we know belongs to another partition than this one, since its {@code partition} was changed. */
    boolean isElsewhere(String vcenter, int partition) {
        return rules.knows(vcenter) && partitionOf(vcenter) != partition;
    }

    RulesInForce rules() {
        return rules;
    }

    Configuration configuration() {
        return configuration;
    }

    Remediator remediator(Remediation remediation) {
        return remediators.get(remediation);
    }

    RunningCalls calls() {
        return calls;
    }

    TaskScopes scopes() {
        return scopes;
    }

    Brakes brakes() {
        return brakes;
    }

    AuditTrail auditTrail() {
        return auditTrail;
    }

    PoisonGuard poison() {
        return poison;
    }

    Backoff backoff() {
        return backoff;
    }

    Clock clock() {
        return clock;
    }

    FlowMeters meters() {
        return meters;
    }
}
