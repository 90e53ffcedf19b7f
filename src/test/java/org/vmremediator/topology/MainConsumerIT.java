package org.vmremediator.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.testing.KafkaExtension;
import org.vmremediator.testing.Publisher;

class MainConsumerIT {
    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private final Instant now = Instant.now();
    private final Instant youngEnough = now.minus(Duration.ofHours(1));
    private static final AtomicInteger TOPICS = new AtomicInteger();
    private static Publisher publisher;
    private TopicPartition partition;

    @BeforeAll
    static void start() {
        publisher = new Publisher(KAFKA.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        publisher.close();
    }

    @BeforeEach
    void createTopic(TestInfo test) throws ExecutionException, InterruptedException {
        String topic = test.getTestMethod().orElseThrow().getName() + "-" + TOPICS.incrementAndGet();
        partition = new TopicPartition(topic, 0);
        KAFKA.create(partition.topic(), 1, Map.of());
    }

    @Test
    void shouldReadWhatIsWrittenToAnEmptyPartitionAfterItWasAskedWhereToBegin() {
        try (MainConsumer consumer = assigned()) {
            long begin = begin(consumer);
            write("first", now);
            write("second", now);
            consumer.seek(partition, begin);

            assertThat(read(consumer, 2)).containsExactly("first", "second");
        }
    }

    @Test
    void shouldReadWhatIsWrittenAfterItWasAskedAndIsOld() {
        write("old", now.minus(Duration.ofHours(3)));
        try (MainConsumer consumer = assigned()) {
            long begin = begin(consumer);
            write("old as well", now.minus(Duration.ofHours(2)));
            consumer.seek(partition, begin);

            assertThat(read(consumer, 1)).containsExactly("old as well");
        }
    }

    @Test
    void shouldBeginAtTheFirstThatIsYoungEnough() {
        write("old", now.minus(Duration.ofHours(3)));
        write("young", now);
        try (MainConsumer consumer = assigned()) {
            assertThat(begin(consumer)).isEqualTo(1);
        }
    }

    @Test
    void shouldLeaveTheNextOwnerToGoOnWhereItBegan() {
        write("old", now.minus(Duration.ofHours(3)));
        try (MainConsumer consumer = assigned()) {
            begin(consumer);
        }

        try (MainConsumer next = assigned()) {
            assertThat(next.committed(Set.of(partition))).containsEntry(partition, new OffsetAndMetadata(1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void shouldGoOnWithAllThatRetentionLeft(long start) throws ExecutionException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            write("old", now.minus(Duration.ofHours(3)));
        }
        try (MainConsumer consumer = assigned()) {
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(2)));
            KAFKA.admin()
                    .deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(start)))
                    .all()
                    .get();

            assertThat(begin(consumer)).isEqualTo(start);
        }
    }

    @Test
    void shouldGoByTimeWhereTheLogIsShorterThanWhatWasRead() {
        write("old", now.minus(Duration.ofHours(3)));
        write("young", now);
        try (MainConsumer consumer = assigned()) {
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(9)));

            assertThat(begin(consumer)).isEqualTo(1);
        }
    }

    @Test
    void shouldAnswerWhereItMayNotCommit() {
        write("old", now.minus(Duration.ofHours(3)));
        try (MainConsumer consumer = consumer()) {
            consumer.subscribe(Set.of(partition.topic()));

            assertThat(begin(consumer)).isEqualTo(1);
            assertThat(consumer.committed(Set.of(partition))).containsEntry(partition, null);
        }
    }

    private long begin(MainConsumer consumer) {
        OffsetAndTimestamp begin = consumer.offsetsForTimes(Map.of(partition, youngEnough.toEpochMilli()))
                .get(partition);
        return begin.offset();
    }

    private MainConsumer assigned() {
        MainConsumer consumer = consumer();
        consumer.assign(Set.of(partition));
        return consumer;
    }

    private MainConsumer consumer() {
        return new MainConsumer(
                Map.of(
                        "bootstrap.servers",
                        KAFKA.bootstrapServers(),
                        "group.id",
                        partition.topic(),
                        "auto.offset.reset",
                        "none",
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer());
    }

    private void write(String value, Instant written) {
        publisher.publish(
                new ProducerRecord<>(partition.topic(), 0, written.toEpochMilli(), null, value.getBytes(UTF_8)));
    }

    private static List<String> read(MainConsumer consumer, int count) {
        List<String> values = new ArrayList<>();
        await().untilAsserted(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(new String(record.value(), UTF_8)));
            assertThat(values).hasSizeGreaterThanOrEqualTo(count);
        });
        return values;
    }
}
