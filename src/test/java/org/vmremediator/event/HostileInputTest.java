package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Whatever the bytes are: an answer, never an exception, and never a fault of our own. */
class HostileInputTest {
    private final EventReader reader = Readers.reader();

    /** One change of a record's value. */
    record Mutation(int at, byte with, int cut) {
        byte[] of(byte[] value) {
            byte[] mutated = Arrays.copyOf(value, value.length - cut % (value.length + 1));
            if (mutated.length > 0) {
                mutated[at % mutated.length] = with;
            }
            return mutated;
        }
    }

    @Property(tries = 500)
    void shouldAnswerForAnyBytes(@ForAll byte[] value, @ForAll("headers") List<String> headers) {
        assertAnswered(Samples.record(Samples.headers(headers.toArray(String[]::new)), value));
    }

    @Property(tries = 2000)
    void shouldAnswerForMutatedSamples(
            @ForAll("samples") String sample, @ForAll("mutations") List<Mutation> mutations) {
        ProducerRecord<byte[], byte[]> whole = Samples.load(sample);
        byte[] value = whole.value();
        for (Mutation mutation : mutations) {
            value = mutation.of(value);
        }
        assertAnswered(Samples.record(whole.headers(), value));
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of(Samples.names()).filter(name -> Samples.load(name).value() != null);
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        Arbitrary<Integer> at = Arbitraries.integers().between(0, 10_000);
        Arbitrary<Byte> with = Arbitraries.of(
                "{}[]\",:<>&\\ aZ0\0é".chars().mapToObj(c -> (byte) c).toList());
        Arbitrary<Integer> cut = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, 2000)));
        return Combinators.combine(at, with, cut)
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> headers() {
        Arbitrary<String> text = Arbitraries.of(
                "ce_type",
                "ce_id",
                "ce_source",
                "ce_specversion",
                "ce_subject",
                "content-type",
                "1.0",
                "",
                "com.vmware.event.router/event",
                "com.vmware.vsphere.VmPoweredOffEvent.v0",
                "VmPoweredOffEvent",
                "application/xml",
                "application/cloudevents+json");
        return text.list().ofMaxSize(16).filter(list -> list.size() % 2 == 0);
    }

    private void assertAnswered(ProducerRecord<byte[], byte[]> sample) {
        assertThat(SampleTable.verdict(reader, sample)).doesNotContain(Defect.UNEXPECTED.code());
    }
}
