package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** What an operator who watches the lag of the consumer group sees, where no event concerns anybody. */
class ConsumerLagIT {
    private static final String GROUP = "vm-remediator";
    private static final int EVENTS = 500;

    @TempDir
    private static Path directory;

    private static SimulatedVCenter vcenter;
    private static Site site;

    @BeforeAll
    static void start() {
        vcenter = SimulatedVCenter.start(inventory -> inventory.host("host-1", "esx-1"));
        site = new Site(directory, """
                topics: {partitions: 2}
                vcenters:
                  - {name: lab, url: "%s", username: "%s", password: "%s"}
                http: {port: 0}
                """.formatted(vcenter.url(), vcenter.username(), vcenter.password()));
        site.start();
    }

    @AfterAll
    static void stop() {
        site.close();
        vcenter.close();
    }

    @Test
    void shouldCommitWhereItBeginsAndHowFarItHasReadWhereNothingConcernsAnybody()
            throws ExecutionException, InterruptedException {
        try (Admin admin = site.admin()) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(committed(admin)).isEqualTo(written(admin)));
            assertThat(committed(admin).values()).containsOnly(0L);
        }
        VCenterEvents events = VCenterEvents.from(vcenter.url().toString());
        for (int i = 0; i < EVENTS; i++) {
            site.publish(events.other("vm-1", "web-1"));
        }

        try (Admin admin = site.admin()) {
            await().untilAsserted(() -> assertThat(committed(admin)).isEqualTo(written(admin)));
            assertThat(written(admin).values().stream().mapToLong(each -> each).sum())
                    .isEqualTo(EVENTS);
        }
    }

    private static Map<TopicPartition, Long> committed(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(each -> each.getKey().topic().equals(Site.EVENTS))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    private static Map<TopicPartition, Long> written(Admin admin) throws ExecutionException, InterruptedException {
        int partitions = admin.describeTopics(List.of(Site.EVENTS))
                .allTopicNames()
                .get()
                .get(Site.EVENTS)
                .partitions()
                .size();
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(Site.EVENTS, partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }
}
