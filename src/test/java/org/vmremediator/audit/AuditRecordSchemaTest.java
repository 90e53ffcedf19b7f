package org.vmremediator.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vmremediator.policy.Outcome;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.testing.AuditSchema;

class AuditRecordSchemaTest {
    @Test
    void shouldListExactlyTheCodesOfTheCode() throws IOException {
        assertThat(strings("/properties/outcome/enum")).containsExactlyElementsOf(ids(Outcome.values(), Outcome::id));
        assertThat(strings("/properties/reason/enum"))
                .containsExactlyInAnyOrderElementsOf(ids(Reason.values(), Reason::code));
        assertThat(strings("/properties/remediation/enum"))
                .containsExactlyElementsOf(ids(Remediation.values(), Remediation::id));
        assertThat(strings("/$defs/trigger/properties/kind/enum"))
                .containsExactlyElementsOf(ids(TriggerKind.values(), AuditDocuments::kind));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void shouldTieEachReasonToItsOutcome(Outcome outcome) throws IOException {
        JsonNode rule = schema().at("/allOf/" + List.of(Outcome.values()).indexOf(outcome));

        assertThat(rule.at("/if/properties/outcome/const").asText()).isEqualTo(outcome.id());
        assertThat(texts(rule.at("/then/properties/reason/enum")))
                .containsExactlyElementsOf(Arrays.stream(Reason.values())
                        .filter(reason -> reason.outcome() == outcome)
                        .map(Reason::code)
                        .toList());
    }

    @Test
    void shouldCarryTheIdThatRecordsPointTo() throws IOException {
        assertThat(schema().at("/$id").asText()).isEqualTo(AuditEvents.SCHEMA.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "outcome":"skipped"       | "outcome":"failed"
            "reason":"at-limit"       | "reason":"because"
            "schemaVersion":1         | "schemaVersion":2
            "schemaVersion":1         | "schemaVersion":1,"extra":1
            "moref":"vm-7"            | "name2":"vm-7"
            "attempts":0              | "attempts":-1
            "mode":"dry-run"          | "mode":"DRY_RUN"
            "finishedAt":"2026-11-22  | "finishedAt":"2026-13-22
            "configurationHash":"0123 | "configurationHash":"
            """)
    void shouldRefuseWhatIsOff(String right, String wrong) {
        String json = new String(AuditCodec.toJson(AuditSamples.bare(Reason.AT_LIMIT)), UTF_8);
        assertThat(json).contains(right);

        assertThat(AuditSchema.errors(json.replace(right, wrong).getBytes(UTF_8)))
                .isNotEmpty();
    }

    private static List<String> strings(String pointer) throws IOException {
        return texts(schema().at(pointer));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static <E> List<String> ids(E[] values, Function<E, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    private static JsonNode schema() throws IOException {
        try (InputStream in = AuditRecordSchemaTest.class.getResourceAsStream(AuditSchema.RESOURCE)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
