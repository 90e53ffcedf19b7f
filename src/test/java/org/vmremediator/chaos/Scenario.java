package org.vmremediator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.vmremediator.testing.Publisher;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;

/** A rig with its instances ready, what was published to it, and the ledger at its end. */
final class Scenario implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Rig rig;
    private final Publisher publisher;
    private final Witness witness;
    private final List<History.Published> published = new ArrayList<>();

    /** Starts so many instances, one after the other, on a rig that has its vCenters. */
    Scenario(Rig rig, int instances) {
        this.rig = rig;
        for (int i = 0; i < instances; i++) {
            rig.addInstance();
        }
        rig.instances().forEach(each -> await().atMost(PATIENCE).until(each::isReady));
        publisher = new Publisher(rig.bootstrapServers());
        witness = new Witness(rig.bootstrapServers());
    }

    void storageAlarm(String vcenter, String vm) {
        publish(vcenter, events(vcenter).redAlarm("VM Storage Usage", vm, vm));
    }

    void cpuAlarm(String vcenter, String vm) {
        publish(vcenter, events(vcenter).redAlarm("VM CPU Usage", vm, vm));
    }

    void poweredOff(String vcenter, String vm) {
        publish(vcenter, events(vcenter).poweredOff(vm, vm));
    }

    private VCenterEvents events(String vcenter) {
        return VCenterEvents.from("https://" + RigConfiguration.sourceHost(vcenter) + "/sdk");
    }

    private void publish(String vcenter, Event event) {
        published.add(new History.Published(vcenter, event.key()));
        ProducerRecord<byte[], byte[]> record = event.record(Rig.EVENTS, Layout.BINARY_JSON);
        int partition = published.size() % RigConfiguration.PARTITIONS;
        publisher.publish(new ProducerRecord<>(Rig.EVENTS, partition, record.key(), record.value(), record.headers()));
    }

    Witness witness() {
        return witness;
    }

    void awaitRecords(int count) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> witness.recordCount() >= count);
    }

    /** Waits for a record of each trigger, and for the commit that empties the store. */
    History end() {
        awaitRecords(published.size());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> witness.pending().isEmpty());
        return now();
    }

    /** What the witnesses say already. */
    History now() {
        return new History(
                List.copyOf(published),
                witness.records(),
                witness.plans(),
                witness.pending(),
                witness.deadLetters(),
                rig.reports(),
                witness.takeovers(),
                0);
    }

    static void assertRight(History history) {
        assertThat(Ledger.violations(history)).as(history.summary()).isEmpty();
    }

    @Override
    public void close() {
        publisher.close();
        witness.close();
    }
}
