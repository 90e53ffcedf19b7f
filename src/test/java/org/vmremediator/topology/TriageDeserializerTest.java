package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.vmremediator.event.EventReader;
import org.vmremediator.event.SourceListener;
import org.vmremediator.ops.MeterNames;

class TriageDeserializerTest {
    private static final String EVENTS = "vcenter-events";
    private static final String RELEVANT = "com.vmware.vsphere.VmPoweredOffEvent.v0";
    private static final String IRRELEVANT = "com.vmware.vsphere.VmPoweredOnEvent.v0";

    private final EventReader reader = EventReader.of(Topologies.SHIPPED, SourceListener.NONE);
    private final TriageDeserializer deserializer = new TriageDeserializer(EVENTS, reader);

    @Test
    void shouldMarkAnEventThatConcernsNobody() {
        assertThat(TriageDeserializer.isIrrelevant(read(EVENTS, structured(IRRELEVANT))))
                .isTrue();
    }

    @Test
    void shouldLeaveTheOthersAsTheyAre() {
        assertThat(read(EVENTS, structured(RELEVANT))).isEqualTo(utf8(structured(RELEVANT)));
        assertThat(read(EVENTS, "broken")).isEqualTo(utf8("broken"));
        assertThat(read("vm-remediation-plans", structured(IRRELEVANT))).isEqualTo(utf8(structured(IRRELEVANT)));
    }

    @Test
    void shouldNotTakeAnEmptyValueForAMark() {
        byte[] empty = read(EVENTS, "");

        assertThat(empty).isEmpty();
        assertThat(TriageDeserializer.isIrrelevant(empty)).isFalse();
    }

    /** One of them always comes to the topology: the last of a poll. */
    @Test
    void shouldBeBelievedByTheTopology() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        TriageProcessor processor = new TriageProcessor(reader, new FlowMeters(meters));
        MockProcessorContext<byte[], Reading> context = new MockProcessorContext<>();
        processor.init(context);

        processor.process(new Record<>(null, read(EVENTS, structured(IRRELEVANT)), 0, headers()));

        assertThat(context.forwarded()).isEmpty();
        assertThat(meters.get(MeterNames.EVENTS)
                        .tag(MeterNames.RESULT, "irrelevant")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    /** The consumer has the value between others, in one buffer with all that it fetched. */
    private byte[] read(String topic, String value) {
        byte[] between = utf8("{\"type\":[" + value + "]}");
        int begin = "{\"type\":[".length();
        ByteBuffer fetched = ByteBuffer.wrap(between, begin, utf8(value).length).slice();
        return deserializer.deserialize(topic, headers(), fetched);
    }

    private static Headers headers() {
        return new RecordHeaders().add("content-type", utf8("application/cloudevents+json"));
    }

    private static String structured(String type) {
        return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"https://vc-plant.lab.example/sdk\",\"type\":\""
                + type + "\",\"subject\":\"VmPoweredOffEvent\",\"data\":{}}";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
