package org.vmremediator.audit;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneOffset;

/** The CloudEvents form of an audit record: what other systems filter and route by, without opening the data. */
public final class AuditEvents {
    /** The {@code $id} of the JSON Schema that ships with the jar, and the {@code dataschema} of every record. */
    public static final URI SCHEMA = URI.create("urn:vm-remediator:audit-record:v1");

    private AuditEvents() {}

    /** The id repeats when a record is written again, so that a reader may drop the second one. */
    public static CloudEvent toCloudEvent(AuditRecord record) {
        return CloudEventBuilder.v1()
                .withId(record.id())
                .withSource(source(record.instance()))
                .withType(AuditRecord.TYPE)
                .withSubject(record.trigger().vm().toString())
                .withTime(record.finished().atOffset(ZoneOffset.UTC))
                .withData("application/json", SCHEMA, AuditCodec.toJson(record))
                .build();
    }

    /** {@code /vm-remediator/<instance>}, with what may not stand in a URI escaped. */
    static URI source(String instance) {
        try {
            URI path = new URI(null, null, "/vm-remediator/" + instance, null);
            return URI.create(path.toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not usable as an instance name: " + instance, e);
        }
    }
}
