package org.vmremediator.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Finds the data of an event that concerns us, in either content mode, and reads it in the format it is in. */
final class EventData {
    private static final String DATA = "data";
    private static final String DATA_BASE64 = "data_base64";

    private final Optional<String> contentType;

    private EventData(Optional<String> contentType) {
        this.contentType = contentType;
    }

    /** @throws DefectException when there is no data, or it cannot be read */
    static Members read(Triaged.Relevant event, byte[] value) {
        EventData data = new EventData(event.attributes().dataContentType());
        return event.encoding() == Encoding.BINARY ? data.readBytes(value) : data.readEnvelope(value);
    }

    private Members readBytes(byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw noData();
        }
        Limits.requireBounded(bytes.length);
        return ContentType.ofData(contentType, bytes[0] == '<') == ContentType.XML
                ? XmlMembers.read(bytes)
                : JsonMembers.read(bytes);
    }

    private Members readEnvelope(byte[] value) {
        try (JsonParser parser = Json.parser(value)) {
            Envelope.enter(parser);
            return readEnvelope(parser).orElseThrow(EventData::noData);
        } catch (IOException e) {
            throw Json.defect(e);
        }
    }

    private Optional<Members> readEnvelope(JsonParser parser) throws IOException {
        Optional<Members> found = Optional.empty();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (value != JsonToken.VALUE_NULL && (name.equals(DATA) || name.equals(DATA_BASE64))) {
                found.ifPresent(EventData::refuseSecond);
                found = Optional.of(name.equals(DATA) ? readData(parser, value) : readBytes(parser.getBinaryValue()));
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    /** A JSON object is JSON, whatever the content type says; XML is a string. */
    private Members readData(JsonParser parser, JsonToken value) throws IOException {
        if (value == JsonToken.START_OBJECT) {
            return JsonMembers.read(parser);
        }
        if (value == JsonToken.VALUE_STRING) {
            return readText(parser.getText());
        }
        throw JsonMembers.notAnObject();
    }

    private Members readText(String text) {
        if (text.isBlank()) {
            throw noData();
        }
        if (ContentType.ofData(contentType, text.startsWith("<")) == ContentType.XML) {
            return XmlMembers.read(text);
        }
        throw JsonMembers.notAnObject();
    }

    private static void refuseSecond(Members first) {
        throw new DefectException(Defect.CONTRADICTION, "the event has data twice");
    }

    private static DefectException noData() {
        return new DefectException(Defect.NO_DATA, "the event carries no data");
    }
}
