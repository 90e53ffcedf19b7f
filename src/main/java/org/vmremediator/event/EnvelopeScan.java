package org.vmremediator.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One pass over a structured event's envelope, however it is written, that stops as soon as its head is complete. Producers
 * write type and source before the data, so the data is seldom even skipped. One instance per event.
 */
final class EnvelopeScan {
    private final EnvelopeHead head = new EnvelopeHead();
    private boolean ended;

    /**
     * Its type may be missing.
     *
     * @throws DefectException when the envelope breaks off, or breaks the rules of JSON, before the type is known
     */
    static EnvelopeHead of(ByteBuffer value) {
        EnvelopeScan scan = new EnvelopeScan();
        try (JsonParser parser = Json.parser(value)) {
            scan.run(parser);
        } catch (IOException e) {
            if (!scan.head.isTypeKnown()) {
                throw Json.defect(e);
            }
        }
        return scan.head;
    }

    private void run(JsonParser parser) throws IOException {
        Envelope.enter(parser);
        while (!ended) {
            String name = parser.nextFieldName();
            if (name == null) {
                return;
            }
            take(name, parser.nextToken(), parser);
            ended |= head.isComplete();
        }
    }

    private void take(String name, JsonToken value, JsonParser parser) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            takeText(name, parser);
        } else if (value.isStructStart()) {
            skip(parser);
        }
    }

    /** Nothing that is still wanted is worth a walk through the data. */
    private void skip(JsonParser parser) throws IOException {
        ended = head.isTypeKnown();
        if (!ended) {
            parser.skipChildren();
        }
    }

    /** Text of other names is not even decoded. */
    private void takeText(String name, JsonParser parser) throws IOException {
        switch (name) {
            case Attributes.TYPE -> head.type(typeOf(parser));
            case Attributes.SUBJECT -> head.subject(subjectOf(parser));
            case Attributes.SOURCE -> head.source(parser.getText());
            default -> {}
        }
    }

    private static EventType typeOf(JsonParser parser) throws IOException {
        int length = parser.getTextLength();
        return length == 0 ? null : EventType.ofType(parser.getTextCharacters(), parser.getTextOffset(), length);
    }

    private static EventType subjectOf(JsonParser parser) throws IOException {
        int length = parser.getTextLength();
        return length == 0 ? null : EventType.ofSubject(parser.getTextCharacters(), parser.getTextOffset(), length);
    }
}
