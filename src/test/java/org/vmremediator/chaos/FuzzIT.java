package org.vmremediator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.event.Samples;

/** Records that are wrong in every way, {@code -Dfuzz.seed=N} for the same ones again: none is lost, none counted twice. */
class FuzzIT {
    private static final Logger LOG = LoggerFactory.getLogger(FuzzIT.class);
    private static final int RECORDS = 200_000;
    private static final long MOST_RSS_MB = 640;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path directory;

    @Test
    void shouldAccountForEachRecordOnceAndStayAlive() throws IOException {
        long seed = Long.getLong("fuzz.seed", System.nanoTime() % 1_000_000);
        LOG.info("fuzz.seed={}, logs in {}", seed, directory);
        try (Rig rig = new Rig(directory)) {
            rig.addVCenter("lab", Inventories.MIXED, 1);
            Instance instance = rig.addInstance("-Xmx256m");
            await().atMost(Scenario.PATIENCE).until(instance::isReady);
            publish(rig, seed);

            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(instance.sum("vmremediator_events_total"))
                            .as("relevant, irrelevant and dead letters; fuzz.seed=%d", seed)
                            .isEqualTo(RECORDS));
            accountsAgree(rig, instance);
            assertThat(instance.sum("vmremediator_stream_thread_deaths_total")).isZero();
            assertThat(instance.rssMegabytes()).isLessThan(MOST_RSS_MB);
            LOG.info("RSS {} MB", instance.rssMegabytes());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a record that was not written is missing from the sum
    private static void publish(Rig rig, long seed) {
        List<ProducerRecord<byte[], byte[]>> samples =
                Samples.names().stream().map(Samples::load).toList();
        Mutator mutator = new Mutator(samples, new Random(seed));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", rig.bootstrapServers(), "linger.ms", 20, "batch.size", 262_144);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                producer.send(mutator.next());
            }
        }
    }

    /** What the instance counted is what stands in the topics. */
    private static void accountsAgree(Rig rig, Instance instance) {
        try (Witness witness = new Witness(rig.bootstrapServers())) {
            long dead = instance.sum("vmremediator_events_total", "dead-letter");
            long triggers = instance.sum("vmremediator_events_total", "trigger");
            await().atMost(Scenario.PATIENCE)
                    .untilAsserted(() -> assertThat(instance.sum("vmremediator_triggers_total")
                                    + instance.sum("vmremediator_duplicates_total"))
                            .isEqualTo(triggers));
            await().atMost(Scenario.PATIENCE)
                    .untilAsserted(
                            () -> assertThat((long) witness.deadLetters()).isEqualTo(dead));
            await().atMost(Scenario.PATIENCE)
                    .untilAsserted(() -> assertThat((long) witness.recordCount())
                            .isEqualTo(instance.sum("vmremediator_triggers_total")));
            assertThat(dead).isPositive();
            assertThat(triggers).isPositive();
            LOG.info("{} triggers, {} dead letters, {} audit records", triggers, dead, witness.recordCount());
        }
    }
}
