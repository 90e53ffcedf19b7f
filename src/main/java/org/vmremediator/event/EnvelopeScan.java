package org.vmremediator.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One pass over a structured event's envelope that stops as soon as its type, and the source, are known. Producers write
 * both before the data, so the data is seldom even skipped. One instance per event.
 */
final class EnvelopeScan {
    private EventType type;
    private EventType subject;
    private String source;
    private boolean ended;

    /**
     * @return empty when the event has no type that could be read
     * @throws DefectException when the envelope breaks off, or breaks the rules of JSON, before the type is known
     */
    Optional<EventType> run(ByteBuffer value) {
        try (JsonParser parser = Json.parser(value)) {
            scan(parser);
        } catch (IOException e) {
            if (!isTypeKnown()) {
                throw Json.defect(e);
            }
        }
        return classified();
    }

    /** Empty when the pass has not come to one. */
    Optional<String> source() {
        return Optional.ofNullable(source);
    }

    private void scan(JsonParser parser) throws IOException {
        Envelope.enter(parser);
        while (!ended) {
            String name = parser.nextFieldName();
            if (name == null) {
                return;
            }
            take(name, parser.nextToken(), parser);
            ended |= isForeign() || (isTypeKnown() && source != null);
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
        ended = isTypeKnown();
        if (!ended) {
            parser.skipChildren();
        }
    }

    /** Text of other names is not even decoded. */
    private void takeText(String name, JsonParser parser) throws IOException {
        switch (name) {
            case Attributes.TYPE -> type = typeOf(parser);
            case Attributes.SUBJECT -> subject = subjectOf(parser);
            case Attributes.SOURCE -> source = parser.getText();
            default -> {}
        }
    }

    /** Null for an empty text, which is as good as none. */
    private static EventType typeOf(JsonParser parser) throws IOException {
        int length = parser.getTextLength();
        return length == 0 ? null : EventType.ofType(parser.getTextCharacters(), parser.getTextOffset(), length);
    }

    private static EventType subjectOf(JsonParser parser) throws IOException {
        int length = parser.getTextLength();
        return length == 0 ? null : EventType.ofSubject(parser.getTextCharacters(), parser.getTextOffset(), length);
    }

    private boolean isForeign() {
        return type == EventType.FOREIGN;
    }

    /** A router event without its subject is not known yet. */
    private boolean isTypeKnown() {
        return type != null && (type != EventType.ROUTER_EVENT || subject != null);
    }

    private Optional<EventType> classified() {
        return Optional.ofNullable(type == EventType.ROUTER_EVENT && subject != null ? subject : type);
    }
}
