package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.event.EventReader;
import org.vmremediator.event.SourceListener;
import org.vmremediator.ops.MeterNames;

class TriageInterceptorTest {
    private static final TopicPartition EVENTS = new TopicPartition("vcenter-events", 1);
    private static final TopicPartition PLANS = new TopicPartition("vm-remediation-plans", 1);
    private static final String RELEVANT = "com.vmware.vsphere.VmPoweredOffEvent.v0";
    private static final String IRRELEVANT = "com.vmware.vsphere.VmPoweredOnEvent.v0";
    private static final String BROKEN = "";
    private static final byte[] VALUE = utf8("{}");
    private static final String CLASSES = "interceptor.classes";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Properties properties = new Properties();
    private final TriageDeserializer deserializer =
            new TriageDeserializer(EVENTS.topic(), EventReader.of(Topologies.SHIPPED, SourceListener.NONE));
    private final TriageInterceptor interceptor = new TriageInterceptor();

    @BeforeEach
    void install() {
        TriageInterceptor.install(properties, new FlowMeters(meters));
        interceptor.configure(Map.of("vm-remediator.meters", properties.get("main.consumer.vm-remediator.meters")));
    }

    @AfterEach
    void close() {
        interceptor.close();
    }

    @Test
    void shouldDropWhatConcernsNobody() {
        assertThat(leftOf(EVENTS, IRRELEVANT, RELEVANT, IRRELEVANT, BROKEN, IRRELEVANT, RELEVANT))
                .as("offsets")
                .containsExactly(1L, 3L, 5L);
        assertThat(irrelevant()).isEqualTo(3);
    }

    @Test
    void shouldLeaveTheLastByWhichStreamsKnowsHowFarItHasRead() {
        assertThat(leftOf(EVENTS, IRRELEVANT, IRRELEVANT, IRRELEVANT)).containsExactly(2L);
        assertThat(irrelevant()).as("the last is still to be counted").isEqualTo(2);
    }

    @Test
    void shouldLeaveOtherTopicsAlone() {
        assertThat(leftOf(PLANS, IRRELEVANT, BROKEN, IRRELEVANT)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void shouldBearAnInterceptorThatLeftNothingOfAPartition() {
        assertThat(leftOf(EVENTS)).isEmpty();
        assertThat(irrelevant()).isZero();
    }

    @Test
    void shouldPassOnHowFarTheConsumerHasRead() {
        Map<TopicPartition, OffsetAndMetadata> next = Map.of(EVENTS, new OffsetAndMetadata(7));

        assertThat(interceptor.onConsume(new ConsumerRecords<>(Map.of(), next)).nextOffsets())
                .isEqualTo(next);
    }

    @Test
    void shouldComeAfterTheInterceptorsThatTheOperatorChose() {
        assertThat(classesBeside("main.consumer." + CLASSES, "com.example.Main"))
                .isEqualTo("com.example.Main," + TriageInterceptor.class.getName());
        assertThat(classesBeside("consumer." + CLASSES, "com.example.All"))
                .isEqualTo("com.example.All," + TriageInterceptor.class.getName());
        assertThat(classesBeside("unrelated", "com.example.None")).isEqualTo(TriageInterceptor.class.getName());
        assertThat(classesBeside(CLASSES, " ")).isEqualTo(TriageInterceptor.class.getName());
    }

    private String classesBeside(String key, String chosen) {
        Properties streams = new Properties();
        streams.put(key, chosen);
        TriageInterceptor.install(streams, new FlowMeters(meters));
        return streams.getProperty("main.consumer." + CLASSES);
    }

    private List<Long> leftOf(TopicPartition partition, String... types) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        for (String type : types) {
            all.add(record(partition, all.size(), type));
        }
        ConsumerRecords<byte[], byte[]> records =
                new ConsumerRecords<>(Map.of(partition, all), Map.of(partition, new OffsetAndMetadata(types.length)));
        return interceptor.onConsume(records).records(partition).stream()
                .map(ConsumerRecord::offset)
                .toList();
    }

    /** As the consumer makes it of what it has fetched. */
    private ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset, String type) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_specversion", utf8("1.0")).add("ce_id", utf8("1"));
        headers.add("ce_source", utf8("https://vc-plant.lab.example/sdk")).add("ce_type", utf8(type));
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                null,
                deserializer.deserialize(partition.topic(), headers, ByteBuffer.wrap(VALUE)),
                headers,
                Optional.empty());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private double irrelevant() {
        return meters.get(MeterNames.EVENTS)
                .tag(MeterNames.RESULT, "irrelevant")
                .counter()
                .count();
    }
}
