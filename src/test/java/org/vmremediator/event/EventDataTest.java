package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.event.Samples.utf8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.policy.Trigger;

/** In which places, formats and sizes the data may come. */
class EventDataTest extends DecodingCase {
    private final ObjectNode alarm = Samples.event("03-tanzu-alarm-cpu-red.json");
    private final ObjectNode poweredOff = Samples.event("08-tanzu-vmpoweredoff.json");

    @Test
    void shouldReadJsonInBase64() {
        Trigger plain = trigger(alarm);
        byte[] data = utf8(alarm.remove("data").toString());
        alarm.put("data_base64", Base64.getEncoder().encodeToString(data));

        assertThat(trigger(alarm)).isEqualTo(plain);
    }

    @Test
    void shouldReadXmlInBase64AsTheJavaSdkWritesIt() {
        ObjectNode xml = Samples.event("11-tanzu-alarm-xml-string.json");
        byte[] data = utf8(xml.remove("data").asText());
        xml.put("data_base64", Base64.getEncoder().encodeToString(data)).putNull("data");

        assertThat(trigger(xml)).isEqualTo(trigger(alarm));
    }

    @Test
    void shouldRefuseDataTwiceAndBadBase64() {
        alarm.put("data_base64", "e30=");
        assertThat(defect(alarm)).isEqualTo(Defect.CONTRADICTION);

        alarm.remove("data");
        alarm.put("data_base64", "%%%");
        assertThat(defect(alarm)).isEqualTo(Defect.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "7", "[1]"})
    void shouldRefuseDataThatIsNoObject(String json) throws Exception {
        alarm.set("data", Samples.MAPPER.readTree(json));

        assertThat(defect(alarm)).isEqualTo(Defect.MALFORMED);
    }

    @Test
    void shouldGoByTheFirstCharacterWhereNoContentTypeIsNamed() {
        alarm.remove("datacontenttype");
        assertThat(decode(alarm)).isInstanceOf(Decoded.ATrigger.class);

        ObjectNode xml = Samples.event("11-tanzu-alarm-xml-string.json");
        xml.remove("datacontenttype");
        assertThat(trigger(xml)).isEqualTo(trigger(alarm));
    }

    @Test
    void shouldTakeContentTypesWithSuffix() {
        alarm.put("datacontenttype", "Application/vnd.vmware+JSON; v=1");

        assertThat(Readers.decode(reader, Samples.binary(alarm))).isInstanceOf(Decoded.ATrigger.class);
    }

    @Test
    void shouldRefuseEmptyDataAndMoreBehindTheData() {
        alarm.put("data", " ");
        assertThat(defect(alarm)).isEqualTo(Defect.NO_DATA);

        ProducerRecord<byte[], byte[]> two =
                Samples.record(Samples.binary(alarm).headers(), utf8("{}{}"));
        assertThat(((Decoded.Undecodable) Readers.decode(reader, two)).message())
                .contains("more follows");
    }

    @Test
    void shouldRefuseOtherContentTypes() {
        alarm.put("datacontenttype", "text/plain");

        assertThat(Readers.decode(reader, Samples.binary(alarm)))
                .isEqualTo(
                        new Decoded.Undecodable(Defect.UNSUPPORTED_CONTENT_TYPE, "the data is neither JSON nor XML"));
    }

    @Test
    void shouldReadAnEventOfAMegabyte() {
        data(poweredOff).put("FullFormattedMessage", "m".repeat(1_000_000));

        assertThat(decode(poweredOff)).isInstanceOf(Decoded.ATrigger.class);
    }

    @Test
    void shouldRefuseDataThatIsTooLarge() {
        ProducerRecord<byte[], byte[]> large =
                Samples.record(Samples.binary(alarm).headers(), new byte[Limits.MAX_BYTES + 1]);

        assertThat(((Decoded.Undecodable) Readers.decode(reader, large)).defect())
                .isEqualTo(Defect.LIMIT_EXCEEDED);
    }

    @Test
    void shouldRefuseDataThatIsTooDeep() {
        ProducerRecord<byte[], byte[]> deep = Samples.record(
                Samples.binary(alarm).headers(), utf8("{\"Vm\":" + "[".repeat(5000) + "]".repeat(5000) + "}"));

        assertThat(((Decoded.Undecodable) Readers.decode(reader, deep)).defect())
                .isEqualTo(Defect.LIMIT_EXCEEDED);
    }
}
