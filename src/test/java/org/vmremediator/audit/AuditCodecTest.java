package org.vmremediator.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.policy.Reason;
import org.vmremediator.testing.AuditSchema;

class AuditCodecTest {
    @Test
    void shouldReadBackWhatItWrote() {
        AuditRecord record = AuditSamples.full();

        byte[] json = AuditCodec.toJson(record);

        AuditSchema.assertValid(json);
        assertThat(AuditCodec.fromJson(json)).isEqualTo(record);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void shouldReadBackARecordWithNothingOptional(Reason reason) {
        AuditRecord record = AuditSamples.bare(reason);

        byte[] json = AuditCodec.toJson(record);

        AuditSchema.assertValid(json);
        assertThat(AuditCodec.fromJson(json)).isEqualTo(record);
    }

    @Test
    void shouldLeaveOutWhatIsAbsentAndWriteTimesAsText() throws IOException {
        JsonNode bare = new ObjectMapper().readTree(AuditCodec.toJson(AuditSamples.bare(Reason.AT_LIMIT)));

        assertThat(bare.has("task")).isFalse();
        assertThat(bare.has("plannedAt")).isFalse();
        assertThat(bare.at("/trigger").has("alarm")).isFalse();
        assertThat(bare.at("/finishedAt").asText()).isEqualTo("2026-11-22T10:02:11.900Z");
        assertThat(bare.at("/outcome").asText()).isEqualTo("skipped");
    }

    @Test
    void shouldPassOverFieldsOfANewerVersion() {
        String newer =
                text(AuditSamples.full()).replace("\"schemaVersion\":1", "\"schemaVersion\":2,\"later\":{\"x\":1}");

        assertThat(AuditCodec.fromJson(newer.getBytes(UTF_8))).isEqualTo(AuditSamples.full());
    }

    @Test
    void shouldShowAReasonItHasNeverHeardOf() {
        byte[] newer = text(AuditSamples.full())
                .replace("\"tagged\"", "\"future-reason\"")
                .getBytes(UTF_8);

        assertThat(AuditCodec.readDocument(newer).reason()).isEqualTo("future-reason");
        assertThatThrownBy(() -> AuditCodec.fromJson(newer)).hasMessageContaining("future-reason");
    }

    @Test
    void shouldReadMissingListsAsEmpty() {
        byte[] json = text(AuditSamples.bare(Reason.STALE))
                .replace("\"changes\":[],\"leftOut\":[],", "")
                .getBytes(UTF_8);

        assertThat(AuditCodec.readDocument(json).changes()).isEqualTo(List.of());
        assertThat(new String(json, UTF_8)).doesNotContain("changes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "no json", "{\"id\":1", "{\"finishedAt\":\"yesterday\"}"})
    void shouldRefuseInOneLineWhatIsNoRecord(String text) {
        assertThatThrownBy(() -> AuditCodec.readDocument(text.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank()
                .doesNotContain("\n");
    }

    private static String text(AuditRecord record) {
        return new String(AuditCodec.toJson(record), UTF_8);
    }
}
