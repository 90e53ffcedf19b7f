package org.vmremediator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.event.Envelopes.ALARM;
import static org.vmremediator.event.Envelopes.ROUTER;
import static org.vmremediator.event.Envelopes.SOURCE;
import static org.vmremediator.event.Envelopes.binary;
import static org.vmremediator.event.Envelopes.json;
import static org.vmremediator.event.Samples.headers;
import static org.vmremediator.event.Samples.utf8;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the attributes alone decide, in both content modes. */
class TriageTest {
    private static final byte[] NOT_JSON = utf8("not parsed");

    private final Readers.Heard heard = Readers.listening();

    @Test
    void shouldTakeHeaderNamesInAnyCase() {
        Headers headers = headers("CE_SpecVersion", "1.0", "Ce_Id", "7", "CE_SOURCE", SOURCE, "cE_tYpE", ALARM);

        assertThat(triage(headers)).isInstanceOf(Triaged.Relevant.class);
    }

    @Test
    void shouldTakeTheLastOfSeveralHeaders() {
        Headers headers = binary("ce_type", "dev.knative.other", "ce_type", ALARM, "ce_id", "8");

        assertThat(((Triaged.Relevant) triage(headers)).attributes().id()).isEqualTo("8");
        assertThat(triage(binary("ce_type", ALARM, "ce_type", "dev.knative.other")))
                .isEqualTo(Triaged.Irrelevant.INSTANCE);
    }

    @Test
    void shouldTakeTheContentTypeFromItsOwnHeaderAlone() {
        Headers headers = binary("ce_type", ALARM, "ce_datacontenttype", "text/plain");

        assertThat(((Triaged.Relevant) triage(headers)).attributes().dataContentType())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.vmware.vsphere.AlarmStatusChangedEvent",
                "com.vmware.vsphere.AlarmStatusChangedEvent.v0",
                "com.vmware.vsphere.VmPoweredOffEvent",
                "com.vmware.vsphere.VmPoweredOffEvent.v0"
            })
    void shouldTakeTanzuTypesWithAndWithoutVersion(String type) {
        assertThat(triage(binary("ce_type", type))).isInstanceOf(Triaged.Relevant.class);
        assertThat(structured("type", type)).isInstanceOf(Triaged.Relevant.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.vmware.vsphere.AlarmStatusChangedEvent.v1",
                "com.vmware.vsphere.AlarmStatusChangedEventX",
                "com.vmware.vsphere.alarmstatuschangedevent.v0",
                "com.vmware.vsphere.com.vmware.vim.eam.issue.VmPoweredOffEvent.v0",
                "com.vmware.vsphere.EventEx.v0",
                "com.vmware.event.router/eventex",
                "com.vmware.event.router/events",
                "dev.knative.apiserver.resource.update",
                "x"
            })
    void shouldLeaveOtherTypesAlone(String type) {
        assertThat(triage(binary("ce_type", type))).isEqualTo(Triaged.Irrelevant.INSTANCE);
        assertThat(structured("type", type)).isEqualTo(Triaged.Irrelevant.INSTANCE);
    }

    @Test
    void shouldTellRouterEventsByTheirSubject() {
        assertThat(triage(binary("ce_type", ROUTER, "ce_subject", "VmPoweredOffEvent")))
                .isInstanceOf(Triaged.Relevant.class);
        assertThat(structured("type", ROUTER, "subject", "VmPoweredOffEvent")).isInstanceOf(Triaged.Relevant.class);
        assertThat(structured("subject", "VmPoweredOnEvent", "type", ROUTER)).isEqualTo(Triaged.Irrelevant.INSTANCE);
        assertThat(triage(binary("ce_type", ROUTER, "ce_subject", "VmPoweredOffEventEx")))
                .isEqualTo(Triaged.Irrelevant.INSTANCE);
    }

    @Test
    void shouldRefuseARouterEventWithoutSubject() {
        assertThat(defect(triage(binary("ce_type", ROUTER)))).isEqualTo(Defect.MISSING_ATTRIBUTE);
        assertThat(defect(structured("type", ROUTER))).isEqualTo(Defect.MISSING_ATTRIBUTE);
    }

    @Test
    void shouldLeaveOtherEventClassesAlone() {
        assertThat(triage(binary("ce_type", ALARM, "ce_eventclass", "eventex"))).isEqualTo(Triaged.Irrelevant.INSTANCE);
        assertThat(structured("type", ALARM, "eventclass", "eventex")).isEqualTo(Triaged.Irrelevant.INSTANCE);
        assertThat(structured("type", ALARM, "eventclass", "event")).isInstanceOf(Triaged.Relevant.class);
    }

    @Test
    void shouldNotMindTheSpecversionOfWhatDoesNotConcernUs() {
        assertThat(triage(headers("ce_specversion", "0.3", "ce_type", "x"))).isEqualTo(Triaged.Irrelevant.INSTANCE);
        assertThat(defect(triage(binary("ce_type", ALARM, "ce_specversion", "0.3"))))
                .isEqualTo(Defect.UNSUPPORTED_SPECVERSION);
    }

    @Test
    void shouldNotMindATombstoneOfWhatDoesNotConcernUs() {
        EventReader reader = heard.reader();

        assertThat(reader.triage(binary("ce_type", "x"), null)).isEqualTo(Triaged.Irrelevant.INSTANCE);
        assertThat(defect(reader.triage(headers("content-type", Samples.STRUCTURED), null)))
                .isEqualTo(Defect.TOMBSTONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APPLICATION/CloudEvents+JSON; charset=UTF-8",
                "application/cloudevents+json",
                "application/cloudevents+json ; charset=utf-8",
                "application/cloudevents"
            })
    void shouldTakeTheStructuredContentTypeInAnyCase(String contentType) {
        byte[] value = json("type", ALARM);

        assertThat(heard.reader().triage(headers("Content-Type", contentType), value))
                .isInstanceOf(Triaged.Relevant.class);
    }

    @Test
    void shouldRefuseBatchesAndOtherEventFormats() {
        assertThat(defect(triage(headers("content-type", "application/cloudevents-batch+json"))))
                .isEqualTo(Defect.BATCH);
        assertThat(defect(triage(headers("content-type", "application/cloudevents+avro"))))
                .isEqualTo(Defect.UNSUPPORTED_FORMAT);
        assertThat(defect(triage(headers("content-type", "application/cloudevents+jsonx"))))
                .isEqualTo(Defect.UNSUPPORTED_FORMAT);
    }

    @Test
    void shouldFindAttributesBehindTheData() {
        byte[] value = utf8("{\"data\":{\"type\":\"x\",\"a\":[{}]},\"id\":\"1\",\"specversion\":\"1.0\",\"source\":\""
                + SOURCE + "\",\"type\":\"" + ALARM + "\"}");

        assertThat(structured(value)).isInstanceOf(Triaged.Relevant.class);
        assertThat(heard.vcenters()).containsExactly("plant");
    }

    @Test
    void shouldNotReadOnWhenTheTypeDoesNotConcernUs() {
        assertThat(structured(utf8("{\"type\":\"x\" and no JSON"))).isEqualTo(Triaged.Irrelevant.INSTANCE);
        assertThat(structured(utf8("{\"source\":\"" + SOURCE + "\",\"type\":\"com.vmware.vsphere.X\" and no JSON")))
                .isEqualTo(Triaged.Irrelevant.INSTANCE);
        assertThat(structured(utf8("{\"type\":\"com.vmware.vsphere.X\" and no JSON")))
                .isEqualTo(Triaged.Irrelevant.INSTANCE);
        assertThat(structured(utf8("{\"type\":\"com.vmware.vsphere.X\",\"data\":{ and no JSON")))
                .isEqualTo(Triaged.Irrelevant.INSTANCE);
    }

    @Test
    void shouldRefuseAnEnvelopeThatBreaksOffBeforeItsType() {
        assertThat(defect(structured(utf8("{\"specversion\":\"1.0\",\"ty")))).isEqualTo(Defect.TRUNCATED);
        assertThat(defect(structured(utf8("{\"specversion\":\"1.0\"}")))).isEqualTo(Defect.MISSING_TYPE);
        assertThat(defect(structured("type", ""))).isEqualTo(Defect.MISSING_TYPE);
        assertThat(defect(structured("type", ROUTER, "subject", ""))).isEqualTo(Defect.MISSING_ATTRIBUTE);
        assertThat(defect(structured(utf8("{\"type\":7}")))).isEqualTo(Defect.MISSING_TYPE);
        assertThat(defect(structured(utf8("\"text\"")))).isEqualTo(Defect.MALFORMED);
        assertThat(defect(structured(new byte[0]))).isEqualTo(Defect.MALFORMED);
    }

    @Test
    void shouldRefuseTwoDifferentIdsAndMoreBehindTheEvent() {
        String event = new String(json("type", ALARM), StandardCharsets.UTF_8);

        assertThat(defect(structured(utf8(event.replace("\"id\":\"1\"", "\"id\":\"1\",\"id\":\"2\"")))))
                .isEqualTo(Defect.CONTRADICTION);
        assertThat(defect(structured(utf8(event + event)))).isEqualTo(Defect.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_specversion"})
    void shouldRefuseAnEventThatCannotBeIdentified(String attribute) {
        assertThat(defect(triage(binary("ce_type", ALARM, attribute, " ")))).isEqualTo(Defect.MISSING_ATTRIBUTE);
        assertThat(defect(triage(binary("ce_type", ALARM).remove(attribute)))).isEqualTo(Defect.MISSING_ATTRIBUTE);
    }

    @Test
    void shouldRefuseAttributesTooLongToTravelOn() {
        assertThat(defect(triage(binary("ce_type", ALARM, "ce_id", "9".repeat(3000)))))
                .isEqualTo(Defect.LIMIT_EXCEEDED);
    }

    @Test
    void shouldMindTheSizeOnlyOfWhatConcernsUs() {
        String padding = "p".repeat(2 * Limits.MAX_BYTES);

        assertThat(structured("type", "x", "padding", padding)).isEqualTo(Triaged.Irrelevant.INSTANCE);
        assertThat(structured("padding", padding, "type", "x")).isEqualTo(Triaged.Irrelevant.INSTANCE);
        assertThat(defect(structured("type", ALARM, "padding", padding))).isEqualTo(Defect.LIMIT_EXCEEDED);
    }

    @Test
    void shouldQuoteLittleOfTheRecordAndOnOneLine() {
        Triaged triaged = structured(utf8("{\"specversion\": no\nJSON" + "x".repeat(10_000)));

        assertThat(((Triaged.Unreadable) triaged).message())
                .hasSizeLessThanOrEqualTo(300)
                .doesNotContain("\n");
    }

    private Triaged triage(Headers headers) {
        return heard.reader().triage(headers, NOT_JSON);
    }

    private Triaged structured(String... namesAndValues) {
        return structured(json(namesAndValues));
    }

    private Triaged structured(byte[] value) {
        return heard.reader().triage(headers("content-type", Samples.STRUCTURED), value);
    }

    private static Defect defect(Triaged triaged) {
        assertThat(triaged).isInstanceOf(Triaged.Unreadable.class);
        return ((Triaged.Unreadable) triaged).defect();
    }
}
