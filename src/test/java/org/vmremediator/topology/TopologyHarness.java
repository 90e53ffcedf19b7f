package org.vmremediator.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.apache.kafka.streams.test.TestRecord;
import org.vmremediator.audit.AuditCodec;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.event.EventReader;
import org.vmremediator.event.SourceListener;
import org.vmremediator.judging.Pause;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Remediation;
import org.vmremediator.remediation.Remediator;
import org.vmremediator.testing.AuditSchema;
import org.vmremediator.testing.SteppingClock;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;

/** The whole topology under the test driver, with fake remediators, a clock that is stepped, and calls that run at once. */
final class TopologyHarness implements AutoCloseable {
    static final String VCENTER = "https://vcenter.example/sdk";
    private static final Duration TICK = Pulse.SLOW;

    final SteppingClock clock = new SteppingClock();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final FakeRemediator tagging = new FakeRemediator(Remediation.TAGGING);
    final FakeRemediator reconfiguration = new FakeRemediator(Remediation.RECONFIGURATION);
    final FakeRemediator relocation = new FakeRemediator(Remediation.RELOCATION);
    final Workshop workshop;
    final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> events;
    private final TestInputTopic<String, byte[]> plans;
    private final TestInputTopic<String, byte[]> control;
    private final TestOutputTopic<String, byte[]> audit;
    private final TestOutputTopic<byte[], byte[]> deadLetters;
    private final TestOutputTopic<String, byte[]> announced;
    private final TestOutputTopic<String, byte[]> statuses;
    private boolean closed;
    private final List<TestRecord<String, byte[]>> audited = new ArrayList<>();

    TopologyHarness(Path directory, String extraYaml) {
        this(directory, extraYaml, "partition: 0, max-actions-per-hour: 0");
    }

    /** With settings of the first vCenter. The driver runs one task for each sub-topology, that of partition 0. */
    TopologyHarness(Path directory, String extraYaml, String lab) {
        Configuration configuration = configuration(directory, extraYaml, lab);
        Map<Remediation, Remediator> remediators = new EnumMap<>(Map.of(
                Remediation.TAGGING, tagging,
                Remediation.RECONFIGURATION, reconfiguration,
                Remediation.RELOCATION, relocation));
        workshop =
                new Workshop(configuration, "1.0", remediators, new RunningCalls(any -> Runnable::run), clock, meters);
        EventReader reader = EventReader.of(configuration, SourceListener.NONE);
        Properties properties = StreamsSettings.of(configuration);
        properties.put("state.dir", directory.resolve("state").toString());
        driver = new TopologyTestDriver(RemediationTopology.build(reader, workshop), properties, clock.instant());
        events = driver.createInputTopic("vcenter-events", new ByteArraySerializer(), new ByteArraySerializer());
        plans = driver.createInputTopic("vm-remediation-plans", new StringSerializer(), new ByteArraySerializer());
        control = driver.createInputTopic("vm-remediation-control", new StringSerializer(), new ByteArraySerializer());
        audit = driver.createOutputTopic("vm-remediation-audit", new StringDeserializer(), new ByteArrayDeserializer());
        announced = driver.createOutputTopic(
                "vm-remediation-control", new StringDeserializer(), new ByteArrayDeserializer());
        statuses = driver.createOutputTopic(
                "vm-remediation-status", new StringDeserializer(), new ByteArrayDeserializer());
        deadLetters = driver.createOutputTopic(
                "vm-remediation-dead-letters", new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Configuration configuration(Path directory, String extraYaml, String lab) {
        String yaml = """
                vcenters:
                  - {name: lab, url: "%s", username: u, password: p, %s}
                  - {name: other, url: "https://other.example/sdk", username: u, password: p, partition: 0}
                topics: {partitions: 2}
                %s
                """.formatted(VCENTER, lab, extraYaml);
        try {
            Path file = Files.writeString(directory.resolve("vm-remediator.yaml"), yaml);
            return ConfigurationFile.load(file, Map.of("HOSTNAME", "node-1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Events of the configured vCenter, created at the clock's present time. */
    VCenterEvents vcenter() {
        return VCenterEvents.from(VCENTER);
    }

    /** A red alarm, created now. */
    Event redAlarm(String alarm, String moref) {
        return vcenter().redAlarm(alarm, moref, "name-in-event").created(clock.instant());
    }

    Event cpuAlarm(String moref) {
        return redAlarm("VM CPU Usage", moref);
    }

    Event poweredOff(String moref) {
        return vcenter().poweredOff(moref, "name-in-event").created(clock.instant());
    }

    void publish(Event event) {
        publish(event.record("vcenter-events", Layout.BINARY_JSON));
    }

    void publish(ProducerRecord<byte[], byte[]> record) {
        events.pipeInput(new TestRecord<>(record.key(), record.value(), record.headers(), clock.instant()));
    }

    void publishPlan(Plan plan) {
        publishPlan(plan.vm().toString(), JsonSerde.of(Plan.class).serializer().serialize("any", plan));
    }

    void publishPlan(String vm, byte[] json) {
        plans.pipeInput(vm, json, clock.instant());
    }

    void pause(String key) {
        control.pipeInput(key, ControlRecords.toJson(new Pause("maintenance", "ann@desk", clock.instant())));
    }

    void control(String key, String value) {
        control.pipeInput(key, value.getBytes(UTF_8));
    }

    void resume(String key) {
        control.pipeInput(key, (byte[]) null);
    }

    /** Lets the punctuators run once. */
    void tick() {
        advance(TICK);
    }

    void advance(Duration by) {
        clock.advance(by);
        driver.advanceWallClockTime(by);
    }

    /** Ticks that come soon, and no others. */
    void settleSoon() {
        for (int i = 0; i < 4; i++) {
            advance(Pulse.FAST);
        }
    }

    /** Observe, plan, and begin to act: one tick each. */
    void settle() {
        for (int i = 0; i < 4; i++) {
            tick();
        }
    }

    /** All audit records so far, each valid by the schema. */
    List<AuditRecord> audited() {
        return auditedRecords().stream()
                .map(each -> AuditCodec.fromJson(each.value()))
                .toList();
    }

    List<TestRecord<String, byte[]>> auditedRecords() {
        while (!audit.isEmpty()) {
            TestRecord<String, byte[]> record = audit.readRecord();
            AuditSchema.assertValid(record.value());
            audited.add(record);
        }
        return List.copyOf(audited);
    }

    /** The reason codes of all audit records so far, in order. */
    List<String> reasons() {
        return audited().stream().map(each -> each.reason().code()).toList();
    }

    /** What the breakers have said since this was asked last, in order: keys with a plus, and with a minus. */
    List<String> announced() {
        return announced.readRecordsToList().stream()
                .map(each -> (each.value() == null ? "-" : "+") + each.key())
                .toList();
    }

    /** What the owner has said of a vCenter since this was asked last. */
    List<VCenterStatus> statuses(String vcenter) {
        return statuses.readRecordsToList().stream()
                .filter(each -> each.key().equals(vcenter))
                .map(each -> ControlRecords.status(each.value()))
                .toList();
    }

    /** What is remembered of a VM's CPU alarms can no longer be read, as after a fault of the disk. */
    @SuppressWarnings("unchecked")
    void breakHistoryOf(String moref) {
        WrappedStateStore<KeyValueStore<Bytes, byte[]>, ?, ?> store =
                (WrappedStateStore<KeyValueStore<Bytes, byte[]>, ?, ?>)
                        (StateStore) driver.<String, Object>getKeyValueStore(RemediationTopology.VM_HISTORY);
        store.wrapped().put(Bytes.wrap(("lab/" + moref + "/CPU_ALARM").getBytes(UTF_8)), "{".getBytes(UTF_8));
    }

    TestRecord<byte[], byte[]> deadLetter() {
        return deadLetters.readRecord();
    }

    boolean hasDeadLetters() {
        return !deadLetters.isEmpty();
    }

    long pending() {
        long count = 0;
        try (KeyValueIterator<String, PendingEntry> entries = driver.<String, PendingEntry>getKeyValueStore(
                        RemediationTopology.PENDING_WORK)
                .all()) {
            while (entries.hasNext()) {
                entries.next();
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            driver.close();
        }
    }
}
