package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.event.SampleTable.ROWS;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample through both steps: the right answer for each stands in {@link SampleTable}. */
class SampleTableTest {
    private final EventReader reader = Readers.reader();

    @Test
    void shouldHaveARowForEverySampleAndNoOther() {
        assertThat(ROWS.keySet()).containsExactlyInAnyOrderElementsOf(Samples.names());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldUnderstandSampleAsTheIndexSays(String name) {
        assertThat(SampleTable.verdict(reader, Samples.load(name))).isEqualTo(ROWS.get(name));
    }

    @ParameterizedTest
    @MethodSource("convertible")
    void shouldUnderstandSampleInBinaryModeAlike(String name) {
        assertThat(SampleTable.verdict(reader, Samples.binary(Samples.event(name))))
                .isEqualTo(inBinaryMode(name));
    }

    @Test
    void shouldReadEveryPartOfAnAlarm() {
        assertThat(Readers.decode(reader, Samples.load("03-tanzu-alarm-cpu-red.json")))
                .isEqualTo(new Decoded.ATrigger(SampleTable.alarm03()));
    }

    @Test
    void shouldReadXmlAsTheSameTrigger() {
        assertThat(Readers.decode(reader, Samples.load("11-tanzu-alarm-xml-string.json")))
                .isEqualTo(new Decoded.ATrigger(SampleTable.alarm03()));
    }

    @Test
    void shouldReadCamelCaseAsTheSameTrigger() {
        assertThat(Readers.decode(reader, Samples.load("16-camelcase-newer-govmomi.json")))
                .isEqualTo(new Decoded.ATrigger(SampleTable.alarm03()));
    }

    @Test
    void shouldTellARedeliveryAndBothProducersByTheSameIdentity() {
        assertThat(Stream.of(
                        "01-veba05-alarm-cpu-red.json",
                        "03-tanzu-alarm-cpu-red.json",
                        "19-duplicate-of-03-redelivered.json",
                        "13-kafka-binary-alarm.record.json"))
                .extracting(name -> ((Decoded.ATrigger) Readers.decode(reader, Samples.load(name)))
                        .trigger()
                        .identity())
                .containsOnly("plant/884211/2023-09-18T06:41:27.305999Z");
    }

    static Stream<String> samples() {
        return ROWS.keySet().stream();
    }

    static Stream<String> convertible() {
        List<String> structuredOnly = List.of("60-truncated.json", "69-batch-array.json", "73-huge-and-deep.json");
        return ROWS.keySet().stream().filter(name -> !name.endsWith(".record.json") && !structuredOnly.contains(name));
    }

    /** Without data a record in binary mode is a tombstone. */
    private static String inBinaryMode(String name) {
        return name.equals("61-no-data.json") ? "unreadable tombstone" : ROWS.get(name);
    }
}
