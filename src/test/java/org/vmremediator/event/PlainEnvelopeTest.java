package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What it knows is what {@link EnvelopeScan} finds. */
class PlainEnvelopeTest {
    private static final String TYPE = "\"type\":\"com.vmware.vsphere.VmPoweredOffEvent.v0\"";
    private static final String ROUTER = "\"type\":\"com.vmware.event.router/event\"";
    private static final String SOURCE = "\"source\":\"https://vc-plant.lab.example/sdk\"";

    @Example
    void shouldKnowWhatProducersWrite() {
        EnvelopeHead head = known("{\"specversion\":\"1.0\",\"id\":\"1\"," + SOURCE + "," + TYPE + ",\"data\":{");

        assertThat(head.classified()).contains(EventType.VM_POWERED_OFF);
        assertThat(head.source()).contains("https://vc-plant.lab.example/sdk");
    }

    @Example
    void shouldWaitForTheSubjectOfARouterEvent() {
        assertThat(known("{" + ROUTER + "," + SOURCE + ",\"subject\":\"VmPoweredOffEvent\"")
                        .classified())
                .contains(EventType.VM_POWERED_OFF);
        assertThat(headOf("{" + ROUTER + "," + SOURCE + ",\"data\":{}}")).isEmpty();
    }

    @Example
    void shouldLookNoFurtherThanTheTypeOfAForeignEvent() {
        assertThat(known("{\"type\":\"com.example\",").classified()).contains(EventType.FOREIGN);
    }

    @Example
    void shouldLeaveWhatIsWrittenOtherwiseToTheParser() {
        assertThat(List.of(
                        "",
                        "[]",
                        "{ " + TYPE + "," + SOURCE + "}",
                        "{" + TYPE + ", " + SOURCE + "}",
                        "{" + TYPE + ",\"time\":null," + SOURCE + "}",
                        "{" + TYPE + ",\"data\":{}," + SOURCE + "}",
                        "{" + TYPE + ",\"x\":\"\\u0041\"," + SOURCE + "}",
                        "{" + TYPE + ",\"x\":\"é\"," + SOURCE + "}",
                        "{" + TYPE + ",\"x\":\"\t\"," + SOURCE + "}",
                        "{" + TYPE + ",\"x\":\"" + "x".repeat(1000) + "\"," + SOURCE + "}",
                        "{" + TYPE + "}",
                        "{" + TYPE + ",\"source\":\"https"))
                .allSatisfy(value -> assertThat(headOf(value)).isEmpty());
    }

    @Property(tries = 5000)
    void shouldSayWhatTheParserSays(@ForAll("envelopes") String value) {
        headOf(value).ifPresent(head -> {
            EnvelopeHead scanned = EnvelopeScan.of(buffer(value));
            assertThat(head.classified()).isEqualTo(scanned.classified());
            assertThat(head.source()).isEqualTo(scanned.source());
        });
    }

    @Provide
    Arbitrary<String> envelopes() {
        Arbitrary<String> name =
                Arbitraries.of("\"type\"", "\"source\"", "\"subject\"", "\"id\"", "\"Type\"", "type", "\"\"");
        Arbitrary<String> text = Arbitraries.of(
                "\"\"",
                "\"com.vmware.vsphere.VmPoweredOffEvent.v0\"",
                "\"com.vmware.vsphere.AlarmStatusChangedEvent\"",
                "\"com.vmware.event.router/event\"",
                "\"VmPoweredOffEvent\"",
                "\"com.example\"",
                "\"com.vmware.other \\\\ \"",
                "\"a\\\"b\"",
                "\"\u007f~é\"",
                "null",
                "{}",
                "\"open");
        Arbitrary<String> colon =
                Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just(":")), Tuple.of(1, Arbitraries.of(" :", "", ",")));
        return Combinators.combine(name, colon, text)
                .as((left, between, right) -> left + between + right)
                .list()
                .ofMaxSize(6)
                .map(attributes -> "{" + String.join(",", attributes) + "}");
    }

    private static EnvelopeHead known(String value) {
        return headOf(value).orElseThrow();
    }

    private static Optional<EnvelopeHead> headOf(String value) {
        return PlainEnvelope.headOf(buffer(value));
    }

    /** With something else before and behind it, as in what a consumer has fetched. */
    private static ByteBuffer buffer(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(bytes.length + 20);
        all.put(7, bytes).put(6, (byte) '{').put(bytes.length + 7, (byte) '"');
        return all.position(7).limit(bytes.length + 7).slice();
    }
}
