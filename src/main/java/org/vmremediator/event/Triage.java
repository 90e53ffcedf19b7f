package org.vmremediator.event;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;

/**
 * The hot path: tells from the CloudEvents attributes alone whether a record concerns us. 99 of 100 do not; of them only the
 * source becomes a string, and no data is read but what stands before the type in an envelope.
 *
 * <p>Threading: any number of threads.
 */
final class Triage {
    private final SourceCache sources;
    private final SourceListener listener;

    /** @param listener hears of every vCenter event */
    Triage(Sources sources, SourceListener listener) {
        this.sources = new SourceCache(sources);
        this.listener = listener;
    }

    /**
     * Never throws.
     *
     * @param value null for a tombstone, else with an array behind it
     */
    Triaged triage(Headers headers, ByteBuffer value) {
        try {
            CloudEventHeaders found = new CloudEventHeaders(headers);
            return ContentType.isStructured(found.contentType())
                    ? structured(found.contentType(), value)
                    : binary(found, value);
        } catch (RuntimeException e) {
            DefectException defect = DefectException.of(e);
            return new Triaged.Unreadable(defect.defect(), defect.getMessage());
        }
    }

    private Triaged binary(CloudEventHeaders headers, ByteBuffer value) {
        EventType type = EventType.ofType(headers.type());
        if (type.isFromVCenter()) {
            tell(headers.source());
        } else if (headers.type().length == 0) {
            throw new DefectException(Defect.MISSING_TYPE, "no CloudEvents type in the headers");
        }
        EventType classified = type == EventType.ROUTER_EVENT ? bySubject(headers) : type;
        return classified
                .eventClass()
                .map(eventClass -> binary(headers, eventClass, value))
                .orElse(Triaged.Irrelevant.INSTANCE);
    }

    private static EventType bySubject(CloudEventHeaders headers) {
        if (headers.subject().length == 0) {
            throw noSubject();
        }
        return EventType.ofSubject(headers.subject());
    }

    private static Triaged binary(CloudEventHeaders headers, EventClass eventClass, ByteBuffer value) {
        Triaged triaged = Attributes.judge(headers.attributes(), eventClass, Encoding.BINARY);
        if (value == null && triaged instanceof Triaged.Relevant) {
            throw new DefectException(Defect.TOMBSTONE, "the record has no value");
        }
        return triaged;
    }

    private Triaged structured(byte[] contentType, ByteBuffer value) {
        ContentType.requireJsonFormat(contentType);
        if (value == null) {
            throw new DefectException(Defect.TOMBSTONE, "the record has no value");
        }
        EnvelopeHead head = PlainEnvelope.headOf(value).orElseGet(() -> EnvelopeScan.of(value));
        EventType type = head.classified().orElseThrow(Triage::noType);
        if (type.isFromVCenter()) {
            head.source().ifPresent(this::tell);
        }
        if (type == EventType.ROUTER_EVENT) {
            throw noSubject();
        }
        return type.eventClass()
                .map(eventClass -> structured(eventClass, value))
                .orElse(Triaged.Irrelevant.INSTANCE);
    }

    private static Triaged structured(EventClass eventClass, ByteBuffer value) {
        return Attributes.judge(Envelope.attributes(value), eventClass, Encoding.STRUCTURED);
    }

    private void tell(String source) {
        sources.vcenterOf(source).ifPresent(listener::heard);
    }

    private static DefectException noType() {
        return new DefectException(Defect.MISSING_TYPE, "no CloudEvents type in the envelope");
    }

    private static DefectException noSubject() {
        return new DefectException(Defect.MISSING_ATTRIBUTE, "attribute subject is missing: it names the class");
    }
}
