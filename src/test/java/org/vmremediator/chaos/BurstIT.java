package org.vmremediator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;

/**
 * Far more triggers at once than a small instance holds in memory, ten for each VM: {@code -Pchaos} sends 100,000 over
 * 10,000 VMs, a build without it a twentieth of that.
 */
class BurstIT {
    private static final Logger LOG = LoggerFactory.getLogger(BurstIT.class);
    private static final int VMS = Boolean.getBoolean("chaos.full") ? 10_000 : 500;
    private static final int TRIGGERS = 10 * VMS;
    private static final long MOST_RSS_MB = 640;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path directory;

    @Test
    void shouldHandleEachTriggerOfABurstInLittleMemory() throws IOException {
        try (Rig rig = new Rig(directory, RigConfiguration.STANDARD.withCooldown("10m"), ApplicationMain.class)) {
            rig.addVCenter("lab", Inventories.MIXED, VMS);
            Instance instance = rig.addInstance("-Xmx256m");
            await().atMost(Scenario.PATIENCE).until(instance::isReady);
            long rebalances = instance.hasLogged("REBALANCING");
            long begun = System.nanoTime();
            publish(rig);

            awaitRecords(instance);

            LOG.info(
                    "{} triggers over {} VMs took {} s, RSS at most {} MB",
                    TRIGGERS,
                    VMS,
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                    instance.peakRssMegabytes());
            assertThat(instance.hasLogged("REBALANCING")).isEqualTo(rebalances);
            assertThat(instance.hasLogged("OutOfMemoryError")).isZero();
            assertThat(instance.sum("vmremediator_stream_thread_deaths_total")).isZero();
            assertThat(instance.peakRssMegabytes()).isLessThan(MOST_RSS_MB);
            eachHasOneRecord(rig);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a record that was not written is missing at the end
    private static void publish(Rig rig) {
        VCenterEvents events = VCenterEvents.from("https://" + RigConfiguration.sourceHost("lab") + "/sdk");
        Map<String, Object> settings =
                Map.of("bootstrap.servers", rig.bootstrapServers(), "linger.ms", 20, "batch.size", 262_144);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < TRIGGERS; i++) {
                producer.send(event(events, i).record(Rig.EVENTS, Layout.BINARY_JSON));
            }
        }
    }

    private static Event event(VCenterEvents events, int number) {
        String vm = "vm-" + number % VMS;
        return switch (number / VMS % 3) {
            case 0 -> events.redAlarm("VM CPU Usage", vm, vm);
            case 1 -> events.redAlarm("VM Memory Usage", vm, vm);
            default -> events.poweredOff(vm, vm);
        };
    }

    private static void awaitRecords(Instance instance) {
        await().atMost(Duration.ofMinutes(25))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        assertThat(instance.sum("vmremediator_outcomes_total")).isEqualTo(TRIGGERS));
    }

    private static void eachHasOneRecord(Rig rig) {
        try (Witness witness = new Witness(rig.bootstrapServers())) {
            await().atMost(Scenario.PATIENCE).until(() -> witness.recordCount() >= TRIGGERS);
            int[] keys = witness.eventKeys().sorted().toArray();
            IntUnaryOperator expected = i -> keys[0] + i;
            assertThat(keys)
                    .as("keys that follow on one another, as they were published")
                    .isEqualTo(IntStream.range(0, TRIGGERS).map(expected).toArray());
            await().atMost(Scenario.PATIENCE).until(() -> witness.pending().isEmpty());
        }
    }
}
