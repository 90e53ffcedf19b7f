package org.vmremediator.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/**
 * One pass over a structured event's envelope that stops as soon as its type, and the source, are known. Producers write
 * both before the data, so the data is seldom even skipped. One instance per event.
 */
final class EnvelopeScan {
    private final SourceCache sources;
    private EventType type;
    private EventType subject;
    private Optional<String> vcenter = Optional.empty();
    private boolean sourceSeen;
    private boolean ended;

    EnvelopeScan(SourceCache sources) {
        this.sources = sources;
    }

    /**
     * @return empty when the event has no type that could be read
     * @throws DefectException when the envelope breaks off, or breaks the rules of JSON, before the type is known
     */
    Optional<EventType> run(byte[] value) {
        try (JsonParser parser = Json.parser(value)) {
            scan(parser);
        } catch (IOException e) {
            if (!isTypeKnown()) {
                throw Json.defect(e);
            }
        }
        return classified();
    }

    /** The configured vCenter that the source names, as far as the pass has come. */
    Optional<String> vcenter() {
        return vcenter;
    }

    private void scan(JsonParser parser) throws IOException {
        Envelope.enter(parser);
        while (!ended) {
            String name = parser.nextFieldName();
            if (name == null) {
                return;
            }
            take(name, parser.nextToken(), parser);
            ended |= isForeign() || (isTypeKnown() && sourceSeen);
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

    private void takeText(String name, JsonParser parser) throws IOException {
        switch (name) {
            case Attributes.TYPE ->
                type = EventType.ofType(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            case Attributes.SUBJECT ->
                subject =
                        EventType.ofSubject(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            case Attributes.SOURCE -> takeSource(parser);
            default -> {}
        }
    }

    private void takeSource(JsonParser parser) throws IOException {
        sourceSeen = true;
        vcenter = sources.vcenterOf(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
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
