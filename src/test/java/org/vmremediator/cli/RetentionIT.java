package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.policy.Reason;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** What becomes of old events, which were in the topic while nobody read it. */
class RetentionIT {
    private static final TopicPartition PARTITION = new TopicPartition(Site.EVENTS, 0);
    private final Instant threeDaysAgo = Instant.now().minus(Duration.ofDays(3));

    @TempDir
    private Path directory;

    @Test
    void shouldRecordAllThatRetentionLeft() throws ExecutionException, InterruptedException {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(inventory -> inventory.host("host-1", "esx-1"));
                Site site = site(vcenter)) {
            VCenterEvents events = VCenterEvents.from(vcenter.url().toString());
            site.start();
            site.recordOf(publish(site, events, Instant.now()));
            site.stop();
            Event deleted = publish(site, events, threeDaysAgo);
            Event left = publish(site, events, threeDaysAgo);
            try (Admin admin = site.admin()) {
                admin.deleteRecords(Map.of(PARTITION, RecordsToDelete.beforeOffset(2)))
                        .all()
                        .get();
            }

            site.start();

            assertThat(site.recordOf(left).reason()).isEqualTo(Reason.STALE);
            assertThat(site.recordsOf(deleted)).isEmpty();
        }
    }

    private Site site(SimulatedVCenter vcenter) {
        return new Site(directory, """
                topics: {partitions: 2}
                vcenters:
                  - {name: lab, url: "%s", username: "%s", password: "%s"}
                http: {port: 0}
                """.formatted(vcenter.url(), vcenter.username(), vcenter.password()));
    }

    /** With that time as the record's own as well, by which the topic is searched. */
    private static Event publish(Site site, VCenterEvents events, Instant created) {
        Event event = events.redAlarm("VM CPU Usage", "vm-1", "web-1").created(created);
        ProducerRecord<byte[], byte[]> record = event.record(Site.EVENTS, Layout.BINARY_JSON);
        site.publish(new ProducerRecord<>(
                record.topic(),
                PARTITION.partition(),
                created.toEpochMilli(),
                record.key(),
                record.value(),
                record.headers()));
        return event;
    }
}
