package org.vmremediator.topology;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Predicate;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.vmremediator.audit.AuditEvents;
import org.vmremediator.config.TopicsConfig;
import org.vmremediator.event.EventReader;
import org.vmremediator.judging.BrakeState;
import org.vmremediator.judging.Pause;
import org.vmremediator.judging.VmHistory;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;

/**
 * The whole flow, top to bottom.
 *
 * <p>Names of nodes, stores and topics are what a running application is upgraded by; they do not change.
 */
public final class RemediationTopology {
    static final String SEEN_EVENTS = "seen-events";
    static final String VM_HISTORY = "vm-history";
    static final String PENDING_WORK = "pending-work";
    static final String BREAKERS = "breakers";
    static final String CONTROL = "control";

    /** What the processors of a task share; it also makes them one task. */
    private static final String[] SHARED = {PENDING_WORK, VM_HISTORY, BREAKERS};

    private final StreamsBuilder builder = new StreamsBuilder();
    private final TopicsConfig topics;
    private final EventReader reader;
    private final Workshop workshop;
    private final Serde<String> keys = Serdes.String();
    private final Serde<Plan> plans = JsonSerde.versioned(Plan.class, Plan.SCHEMA_VERSION, Plan::newer);

    private RemediationTopology(EventReader reader, Workshop workshop) {
        this.topics = workshop.configuration().topics();
        this.reader = reader;
        this.workshop = workshop;
    }

    public static Topology build(EventReader reader, Workshop workshop) {
        return new RemediationTopology(reader, workshop).build();
    }

    private Topology build() {
        addStores();
        readControl();
        KStream<String, Trigger> triggers = readEvents();
        KStream<String, Step> admitted = admit(triggers);
        observeAndPlan(admitted);
        act();
        return builder.build(StreamsSettings.topologyProperties());
    }

    /** Who has paused what, whole and in memory in every instance. */
    private void readControl() {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(CONTROL), keys, Serdes.ByteArray())
                        .withLoggingDisabled(),
                topics.control(),
                Consumed.with(keys, Serdes.ByteArray()).withName("control"),
                ControlProcessor::new);
    }

    /**
     * Events in, most of which {@link TriageInterceptor} has dropped by then; triggers out, keyed by VM and brought together
     * by vCenter. What is broken goes to the dead letters.
     */
    private KStream<String, Trigger> readEvents() {
        Map<String, KStream<byte[], Reading>> triaged = builder.stream(
                        topics.events(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withName("events")
                                .withOffsetResetPolicy(AutoOffsetReset.byDuration(
                                        workshop.rules().longestMaxAge())))
                .process(() -> new TriageProcessor(reader, workshop.meters()), Named.as("triage"))
                .split(Named.as("triaged-"))
                .branch((key, reading) -> reading instanceof Reading.Relevant, Branched.as("relevant"))
                .branch((key, reading) -> reading instanceof Reading.Broken, Branched.as("broken"))
                .noDefaultBranch();
        Map<String, KStream<byte[], Reading>> decoded = triaged.get("triaged-relevant")
                .process(() -> new DecodeProcessor(reader, workshop.meters()), Named.as("decode"))
                .split(Named.as("decoded-"))
                .branch((key, reading) -> reading instanceof Reading.Understood, Branched.as("trigger"))
                .branch((key, reading) -> reading instanceof Reading.Broken, Branched.as("broken"))
                .noDefaultBranch();
        triaged.get("triaged-broken")
                .merge(decoded.get("decoded-broken"), Named.as("broken"))
                .process(() -> new DeadLetterProcessor(workshop.meters()), Named.as("dead-letter"))
                .to(
                        topics.deadLetters(),
                        Produced.<byte[], byte[]>as("dead-letters")
                                .withKeySerde(Serdes.ByteArray())
                                .withValueSerde(Serdes.ByteArray()));
        return decoded.get("decoded-trigger")
                .map(RemediationTopology::keyedByVm, Named.as("key-by-vm"))
                .repartition(Repartitioned.<String, Trigger>as("triggers")
                        .withKeySerde(keys)
                        .withValueSerde(JsonSerde.of(Trigger.class))
                        .withNumberOfPartitions(topics.partitions())
                        .withStreamPartitioner(partitioner()));
    }

    private static KeyValue<String, Trigger> keyedByVm(byte[] key, Reading reading) {
        Trigger trigger = ((Reading.Understood) reading).trigger();
        return KeyValue.pair(trigger.vm().toString(), trigger);
    }

    /** Each vCenter event once, and only while it is fresh. */
    private KStream<String, Step> admit(KStream<String, Trigger> triggers) {
        Map<String, KStream<String, Step>> judged = triggers.process(
                        () -> new AdmitProcessor(workshop), Named.as("admit"), with(SEEN_EVENTS))
                .split(Named.as("judged-"))
                .branch((vm, step) -> step instanceof Step.Admitted, Branched.as("admitted"))
                .branch((vm, step) -> step instanceof Step.Recorded, Branched.as("refused"))
                .noDefaultBranch();
        audit(judged.get("judged-refused"), "refused");
        return judged.get("judged-admitted");
    }

    /** A look at the VM and a decision: a plan, which goes to the plans topic, or the record why there is none. */
    private void observeAndPlan(KStream<String, Step> admitted) {
        Map<String, KStream<String, Step>> decided = admitted.process(
                        () -> new PlanProcessor(workshop), Named.as("observe-and-plan"), SHARED)
                .split(Named.as("decided-"))
                .branch((vm, step) -> isForThePlansTopic(step), Branched.as("planned"))
                .branch((vm, step) -> step instanceof Step.Recorded, Branched.as("not-planned"))
                .branch((key, step) -> step instanceof Step.Braked, Branched.withConsumer(this::announce, "braked"))
                .branch((key, step) -> step instanceof Step.Reported, Branched.withConsumer(this::report, "reported"))
                .noDefaultBranch();
        decided.get("decided-planned")
                .mapValues(RemediationTopology::planOf, Named.as("plan"))
                .to(
                        topics.plans(),
                        Produced.<String, Plan>as("plans")
                                .withKeySerde(keys)
                                .withValueSerde(plans)
                                .withStreamPartitioner(partitioner()));
        audit(decided.get("decided-not-planned"), "not-planned");
    }

    private static boolean isForThePlansTopic(Step step) {
        return step instanceof Step.Planned || step instanceof Step.Claimed;
    }

    /** None in a claim. */
    private static Plan planOf(Step step) {
        return step instanceof Step.Planned planned ? planned.plan() : null;
    }

    /** What a breaker has to say to every instance. */
    private void announce(KStream<String, Step> braked) {
        braked.mapValues(step -> ((Step.Braked) step).pause().orElse(null), Named.as("pause"))
                .to(
                        topics.control(),
                        Produced.<String, Pause>as("pauses")
                                .withKeySerde(keys)
                                .withValueSerde(ControlRecords.pauses()));
    }

    private void report(KStream<String, Step> reported) {
        reported.mapValues(step -> ((Step.Reported) step).status(), Named.as("status"))
                .to(
                        topics.status(),
                        Produced.<String, VCenterStatus>as("statuses")
                                .withKeySerde(keys)
                                .withValueSerde(ControlRecords.statuses()));
    }

    /** Committed plans, carried out by the one remediation that each names. */
    private void act() {
        builder.stream(
                        topics.plans(),
                        Consumed.with(keys, plans)
                                .withName("committed-plans")
                                .withOffsetResetPolicy(AutoOffsetReset.earliest()))
                .process(() -> new CommittedPlans(workshop), Named.as("understood-plans"))
                .split(Named.as("route-"))
                .branch(isFor(Remediation.TAGGING), Branched.withConsumer(this::tag, "tagging"))
                .branch(isFor(Remediation.RECONFIGURATION), Branched.withConsumer(this::reconfigure, "reconfiguration"))
                .branch(isFor(Remediation.RELOCATION), Branched.withConsumer(this::relocate, "relocation"))
                .noDefaultBranch();
    }

    private void tag(KStream<String, Plan> committed) {
        audit(committed.process(acting(Remediation.TAGGING), Named.as("tagging"), SHARED), "tagging");
    }

    private void reconfigure(KStream<String, Plan> committed) {
        audit(
                committed.process(acting(Remediation.RECONFIGURATION), Named.as("reconfiguration"), SHARED),
                "reconfiguration");
    }

    private void relocate(KStream<String, Plan> committed) {
        audit(committed.process(acting(Remediation.RELOCATION), Named.as("relocation"), SHARED), "relocation");
    }

    private ProcessorSupplier<String, Plan, String, Step> acting(Remediation remediation) {
        return () -> new ActProcessor(workshop, remediation);
    }

    private static Predicate<String, Plan> isFor(Remediation remediation) {
        return (vm, plan) -> plan.remediation() == remediation;
    }

    private void audit(KStream<String, Step> records, String from) {
        records.mapValues(
                        step -> AuditEvents.toCloudEvent(((Step.Recorded) step).audit()),
                        Named.as(from + "-audit-event"))
                .to(
                        topics.audit(),
                        Produced.<String, CloudEvent>as(from + "-audit")
                                .withKeySerde(keys)
                                .withValueSerde(
                                        Serdes.serdeFrom(new CloudEventSerializer(), new CloudEventDeserializer())));
    }

    private static String[] with(String more) {
        return Stream.concat(Stream.of(more), Stream.of(SHARED)).toArray(String[]::new);
    }

    private void addStores() {
        builder.addStateStore(store(SEEN_EVENTS, Serdes.Long()));
        builder.addStateStore(store(VM_HISTORY, JsonSerde.of(VmHistory.Entry.class)));
        builder.addStateStore(store(BREAKERS, JsonSerde.of(BrakeState.class)));
        builder.addStateStore(store(PENDING_WORK, PendingEntry.serde()));
    }

    private <V> StoreBuilder<?> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values)
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    private <V> VCenterPartitioner<V> partitioner() {
        return new VCenterPartitioner<>(workshop.configuration().vcenters());
    }
}
