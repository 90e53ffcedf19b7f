package org.vmremediator.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.DatastoreState;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.Trigger;
import org.vmremediator.replay.snapshot.Snapshot;
import org.vmremediator.testing.SmallInventory;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;
import org.vmremediator.vcenter.InventoryVm;
import org.vmremediator.vcenter.VmHardware;

/** Replays a few events over a small inventory: VMs of 2 CPUs and 100 GB on the fuller one of two datastores. */
final class ReplayBench implements ReplayListener {
    static final Instant START = Instant.parse("2026-10-01T08:00:00Z");
    static final VCenterEvents VCENTER = VCenterEvents.from("https://vcenter.example/sdk");
    private static final long GB = 1L << 30;

    final List<AuditRecord> decided = new ArrayList<>();
    final List<AuditRecord> decidedByOther = new ArrayList<>();
    final List<BrokenRecord> broken = new ArrayList<>();
    final List<Trigger> alone = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Path directory;
    private ReplayListener listener = this;
    private final List<Policy> policies = new ArrayList<>();

    ReplayBench(Path directory) {
        this.directory = directory;
    }

    /** With the one vCenter, and what else is given. */
    ReplayBench policy(String yaml) {
        return policy(0, yaml);
    }

    ReplayBench policy(int actionsPerHour, String yaml) {
        String vcenter = """
                vcenters:
                  - {name: lab, url: "https://vcenter.example/sdk", username: u, password: p, max-actions-per-hour: %d}
                """;
        return policyAlone(vcenter.formatted(actionsPerHour) + yaml);
    }

    ReplayBench policyAlone(String yaml) {
        String name = "policy-" + policies.size() + ".yaml";
        try {
            Path file = Files.writeString(directory.resolve(name), yaml);
            policies.add(new Policy(name, ConfigurationFile.load(file, Map.of("HOSTNAME", "node-1"))));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Created so long after the start, and written to the topic at once. */
    ReplayBench at(Duration after, Event event) {
        return at(0, after, after, event);
    }

    ReplayBench at(int partition, Duration created, Duration written, Event event) {
        Event then = event.created(START.plus(created));
        return add(partition, written, then.record("vcenter-events", Layout.BINARY_JSON));
    }

    ReplayBench add(int partition, Duration written, ProducerRecord<byte[], byte[]> record) {
        records.add(new ConsumerRecord<>(
                record.topic(),
                partition,
                records.size(),
                START.plus(written).toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                record.value(),
                record.headers(),
                Optional.empty()));
        return this;
    }

    /** In place of the bench itself. */
    ReplayBench tell(ReplayListener other) {
        listener = other;
        return this;
    }

    ReplayResult replay(boolean model) {
        return replay(model, Progress.NONE);
    }

    ReplayResult replay(boolean model, Progress progress) {
        if (policies.isEmpty()) {
            policy("");
        }
        Replay.Inventory inventory = new Replay.Inventory("bench", snapshot());
        return new Replay(new ListFeed(records), policies, inventory, model, "1.0", listener).run(progress);
    }

    List<String> reasons() {
        return decided.stream().map(each -> each.reason().code()).toList();
    }

    static Event cpu(String moref) {
        return VCENTER.redAlarm("VM CPU Usage", moref, moref);
    }

    static Event storage(String moref) {
        return VCENTER.redAlarm("VM Storage Usage", moref, moref);
    }

    static Event off(String moref) {
        return VCENTER.poweredOff(moref, moref);
    }

    static Snapshot snapshot() {
        DatastoreState full = SmallInventory.datastore("ds-1", "ds-1", 1000 * GB, 100 * GB);
        DatastoreState roomy = SmallInventory.datastore("ds-2", "ds-2", 1000 * GB, 900 * GB);
        return Snapshot.of(
                START,
                "1.0",
                List.of(SmallInventory.of(
                        List.of(full, roomy),
                        tags(),
                        IntStream.rangeClosed(1, 40)
                                .mapToObj(i -> vm("vm-" + i, full.datastore()))
                                .toList())));
    }

    private static List<Tag> tags() {
        return Stream.of("1", "2", "3", "4", "6", "8")
                .map(size -> new Tag("cpu-" + size, Setting.NUM_CPU.category(), size))
                .toList();
    }

    private static InventoryVm vm(String moref, DatastoreRef home) {
        return SmallInventory.vm(moref, moref, new VmHardware(2, 4096, 1, false, false, false), home, 100 * GB);
    }

    @Override
    public void alone(int policy, Trigger trigger) {
        alone.add(trigger);
    }

    @Override
    public void decided(int policy, AuditRecord record) {
        (policy == 0 ? decided : decidedByOther).add(record);
    }

    @Override
    public void broken(BrokenRecord record) {
        broken.add(record);
    }

    @Override
    public void finished(ReplayResult result) {}
}
