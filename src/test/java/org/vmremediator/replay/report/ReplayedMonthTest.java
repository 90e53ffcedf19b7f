package org.vmremediator.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.policy.Outcome;
import org.vmremediator.policy.Remediation;
import org.vmremediator.replay.JsonLines;
import org.vmremediator.replay.Listeners;
import org.vmremediator.replay.Policy;
import org.vmremediator.replay.Progress;
import org.vmremediator.replay.Replay;
import org.vmremediator.replay.snapshot.Snapshot;
import org.vmremediator.replay.source.FileFeed;
import org.vmremediator.replay.source.Range;
import org.vmremediator.testing.month.Month;
import org.vmremediator.testing.month.MonthTool;
import org.w3c.dom.Document;

/** Two policies over a generated month: what the page says is what the JSON lines say. */
class ReplayedMonthTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Month MONTH = Month.of(1000, 12).with(0);

    @TempDir
    private static Path directory;

    private static Snapshot inventory;
    private static String html;
    private static List<String> lines;
    private static final List<JsonNode> RECORDS = new ArrayList<>();

    @BeforeAll
    static void replay() throws IOException {
        Path events = directory.resolve("events.jsonl");
        MonthTool.toFile(MONTH, events);
        inventory = MONTH.snapshot();
        ReplayReport report = run(events);
        html = report.html();
        lines = report.lines();
        for (String line : Files.readAllLines(directory.resolve("plans.jsonl"))) {
            RECORDS.add(JSON.readTree(line));
        }
    }

    private static ReplayReport run(Path events) throws IOException {
        List<Policy> policies =
                List.of(policy("bold.yaml", "{max: 16}", "10m"), policy("careful.yaml", "{max: 2}", "48h"));
        List<String> names = policies.stream().map(Policy::name).toList();
        ReplayReport report = new ReplayReport(names, inventory);
        try (FileFeed feed = new FileFeed(events, new Range(Optional.empty(), Optional.empty()));
                JsonLines json = new JsonLines(directory.resolve("plans.jsonl"), names)) {
            new Replay(
                            feed,
                            policies,
                            new Replay.Inventory("berlin.json", inventory),
                            true,
                            "0.1.0",
                            new Listeners(List.of(report, json)))
                    .run(Progress.NONE);
        }
        return report;
    }

    private static Policy policy(String name, String cpu, String cooldown) throws IOException {
        Path file = Files.writeString(directory.resolve(name), """
                vcenters: [{name: berlin, url: "%s", username: u, password: p}]
                remediations:
                  tagging: {cooldown: %s, cpu: %s}
                  relocation: {datastores: {groups: [[san-gold-*], [san-silver-*]]}}
                instance: replay
                """.formatted(Month.SOURCE, cooldown, cpu));
        return new Policy(name, ConfigurationFile.load(file, Map.of()));
    }

    @Test
    void shouldBeOneFileThatLoadsNothing() {
        Document page = Pages.parse(html);

        assertThat(Pages.loaded(page)).isEmpty();
        assertThat(html.replace("http://www.w3.org/1999/xhtml", "")).doesNotContain("http://", "https://");
        assertThat(Pages.elements(page.getDocumentElement(), "svg")).hasSizeGreaterThan(3);
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void shouldSayWhatTheJsonLinesSay() {
        Document page = Pages.parse(html);
        List<List<String>> outcomes = Pages.rows(Pages.section(page, "outcomes"));

        assertThat(outcomes).hasSize(8);
        for (int i = 0; i < outcomes.size(); i++) {
            String policy = i < 4 ? "bold.yaml" : "careful.yaml";
            Predicate<JsonNode> remediation = i % 4 == 3 ? record -> true : is("remediation", name(i % 4));
            Predicate<JsonNode> these = is("policy", policy).and(remediation);
            assertThat(outcomes.get(i).subList(1, 6))
                    .as(outcomes.get(i).toString())
                    .containsExactly(
                            count(these),
                            count(these.and(is("outcome", Outcome.PLANNED.id()))),
                            count(these.and(is("outcome", Outcome.UNCHANGED.id()))),
                            count(these.and(is("outcome", Outcome.SKIPPED.id()))),
                            count(these.and(is("outcome", Outcome.FAILED.id()))));
        }
        assertThat(outcomes.get(3).get(2))
                .isNotEqualTo("0")
                .isNotEqualTo(outcomes.get(7).get(2));
    }

    @Test
    void shouldGiveEveryReasonItsCount() {
        List<List<String>> rows = Pages.rows(Pages.section(Pages.parse(html), "suppressed"));
        Map<String, List<String>> byReason = new HashMap<>();
        rows.stream().filter(row -> row.size() == 4).forEach(row -> byReason.put(row.get(0), row.subList(1, 3)));

        assertThat(byReason).hasSizeGreaterThan(4).containsKey("skipped at-limit");
        byReason.forEach((named, counts) -> {
            Predicate<JsonNode> reason = is("reason", named.split(" ", 2)[1]);
            assertThat(counts)
                    .as(named)
                    .containsExactly(
                            count(is("policy", "bold.yaml").and(reason)),
                            count(is("policy", "careful.yaml").and(reason)));
        });
    }

    @Test
    void shouldCountTheTriggersAtWhichThePoliciesPart() {
        Map<String, String> bold = deeds("bold.yaml");
        Map<String, String> careful = deeds("careful.yaml");
        long parted = bold.keySet().stream()
                .filter(id -> !bold.get(id).equals(careful.get(id)))
                .count();

        assertThat(parted).isPositive();
        assertThat(lines.get(0)).contains("They part at " + Numbers.count(parted) + " of ");
        long shown = Pages.rows(Pages.elements(Pages.section(Pages.parse(html), "partings"), "table")
                        .get(0))
                .stream()
                .mapToLong(row -> Long.parseLong(row.get(0).replace(",", "")))
                .sum();
        assertThat(shown).isEqualTo(parted);
    }

    @Test
    void shouldBeTheSameEachTime() throws IOException {
        assertThat(run(directory.resolve("events.jsonl")).html()).isEqualTo(html);
    }

    /** What each trigger leads to, by id; the same word for all that lead to nothing. */
    private static Map<String, String> deeds(String policy) {
        Map<String, String> deeds = new HashMap<>();
        RECORDS.stream()
                .filter(is("policy", policy))
                .forEach(record -> deeds.put(
                        record.path("id").asText(), record.path("changes").toString()));
        return deeds;
    }

    private static Predicate<JsonNode> is(String member, String value) {
        return record -> record.path(member).asText().equals(value);
    }

    private static String count(Predicate<JsonNode> these) {
        return Numbers.count(RECORDS.stream().filter(these).count());
    }

    private static String name(int row) {
        return List.of(Remediation.TAGGING, Remediation.RECONFIGURATION, Remediation.RELOCATION)
                .get(row)
                .id();
    }
}
