package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.junit.jupiter.api.Test;
import org.vmremediator.config.TopicsConfig;
import org.vmremediator.event.Defect;
import org.vmremediator.policy.LeftOutCode;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Reason;
import org.vmremediator.testing.AuditSchema;
import org.vmremediator.testing.Document;

/** Holds {@code topology.md} to the code. After a change run this test once with {@code -Ddocs.regenerate=true}. */
class TopologyDocumentTest {
    private static final String HOW = "topology.md is out of date; run this test once with -Ddocs.regenerate=true";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TopologyDescription topology = Topologies.shipped().describe();

    @Test
    void shouldShowTheTopologyAsItIs() {
        assertGenerated("picture", "```mermaid\n" + TopologyPicture.of(topology) + "```\n");
    }

    @Test
    void shouldListEveryReason() {
        Stream<String> rows = Arrays.stream(Reason.values())
                .map(each -> row(each.code(), "`" + each.outcome().id() + "`", each.meaning()));

        assertGenerated("reasons", table(rows, "Reason", "Outcome", "Meaning"));
    }

    @Test
    void shouldListEveryLeftOutCode() {
        Stream<String> rows = Arrays.stream(LeftOutCode.values()).map(each -> row(each.code(), each.meaning()));

        assertGenerated("left-out", table(rows, "Code", "Meaning"));
    }

    @Test
    void shouldListEveryDefect() {
        Stream<String> rows = Arrays.stream(Defect.values()).map(each -> row(each.code(), each.meaning()));

        assertGenerated("defects", table(rows, "Code", "Meaning"));
    }

    @Test
    void shouldListEveryTopicAndNoOther() {
        TopicsConfig topics = Topologies.SHIPPED.topics();
        Set<String> wanted = new TreeSet<>(Set.of(
                topics.events(),
                topics.plans(),
                topics.audit(),
                topics.deadLetters(),
                topics.control(),
                topics.status(),
                internal("triggers-repartition")));
        taskStores().forEach(store -> wanted.add(internal(store + "-changelog")));

        assertThat(Document.firstCells(page().section("Topics"))).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void shouldListEveryStoreAndNoOther() {
        assertThat(Document.firstCells(page().section("Stores"))).containsExactlyInAnyOrderElementsOf(stores());
    }

    @Test
    void shouldShowAPlanThatCanBeRead() throws IOException {
        String plan = example("\"change\"");

        try (Serde<Plan> serde = JsonSerde.of(Plan.class)) {
            Plan read = serde.deserializer().deserialize("plans", plan.getBytes(StandardCharsets.UTF_8));
            JsonNode written = JSON.readTree(serde.serializer().serialize("plans", read));
            assertThat(written).isEqualTo(JSON.readTree(plan));
        }
    }

    @Test
    void shouldShowAnAuditRecordThatFitsTheSchema() {
        AuditSchema.assertValid(example("\"outcome\"").getBytes(StandardCharsets.UTF_8));
    }

    private static void assertGenerated(String name, String wanted) {
        assertThat(page().generated(name, wanted)).as(HOW).isEqualTo(wanted);
    }

    private static String example(String member) {
        return page().blocks("json").stream()
                .filter(block -> block.contains(member))
                .findFirst()
                .orElseThrow();
    }

    private static String table(Stream<String> rows, String... heads) {
        String head = "| " + String.join(" | ", heads) + " |\n" + "| --- ".repeat(heads.length) + "|\n";
        return rows.collect(Collectors.joining("\n", head, "\n"));
    }

    private static String row(String code, String... cells) {
        return "| `" + code + "` | " + String.join(" | ", cells) + " |";
    }

    private static String internal(String name) {
        return "<application.id>-" + name;
    }

    private List<String> stores() {
        Stream<String> global = topology.globalStores().stream().flatMap(each -> each.processor().stores().stream());
        return Stream.concat(taskStores().stream(), global).toList();
    }

    private List<String> taskStores() {
        return topology.subtopologies().stream()
                .flatMap(each -> each.nodes().stream())
                .filter(Processor.class::isInstance)
                .flatMap(each -> ((Processor) each).stores().stream())
                .distinct()
                .toList();
    }

    private static Document page() {
        return Document.read("topology.md");
    }
}
