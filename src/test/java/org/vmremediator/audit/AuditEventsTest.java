package org.vmremediator.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.vmremediator.testing.AuditSchema;

class AuditEventsTest {
    private final AuditRecord record = AuditSamples.full();

    @Test
    void shouldSayInTheAttributesWhatOthersRouteBy() {
        CloudEvent event = AuditEvents.toCloudEvent(record);

        assertThat(event.getId()).isEqualTo(record.id());
        assertThat(event.getType()).isEqualTo("org.vmremediator.audit.v1");
        assertThat(event.getSource()).hasToString("/vm-remediator/host-a");
        assertThat(event.getSubject()).isEqualTo("lab/vm-101");
        assertThat(event.getTime().toInstant()).isEqualTo(record.finished());
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getDataSchema()).isEqualTo(AuditEvents.SCHEMA);
    }

    @Test
    void shouldGoToTheTopicInBinaryMode() {
        Headers headers = new RecordHeaders();
        byte[] value;
        try (CloudEventSerializer serializer = new CloudEventSerializer()) {
            serializer.configure(Map.of(), false);
            value = serializer.serialize("audit", headers, AuditEvents.toCloudEvent(record));
        }

        AuditSchema.assertValid(value);
        assertThat(header(headers, "ce_id")).isEqualTo(record.id());
        assertThat(header(headers, "ce_dataschema")).isEqualTo("urn:vm-remediator:audit-record:v1");
        assertThat(header(headers, "content-type")).isEqualTo("application/json");
    }

    @Test
    void shouldEscapeAnInstanceNameThatIsNoUriPath() {
        assertThat(AuditEvents.source("büro 1?x")).hasToString("/vm-remediator/b%C3%BCro%201%3Fx");
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
