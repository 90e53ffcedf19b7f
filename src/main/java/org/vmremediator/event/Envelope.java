package org.vmremediator.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** The envelope of a structured event that concerns us, read to its end, so that nothing behind the data is missed. */
final class Envelope {
    private Envelope() {}

    /** Steps into the envelope; the next token is the first attribute's name. */
    static void enter(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            throw new DefectException(Defect.BATCH, "the value is a JSON array");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new DefectException(Defect.MALFORMED, "the value is no JSON object");
        }
    }

    /**
     * The attributes of {@link Attributes#NAMES} by name; what is absent, null or empty is not in it.
     *
     * @throws DefectException for anything but one whole JSON object
     */
    static Map<String, String> attributes(ByteBuffer value) {
        Limits.requireBounded(value.remaining());
        try (JsonParser parser = Json.parser(value)) {
            enter(parser);
            Map<String, String> attributes = read(parser);
            if (parser.nextToken() != null) {
                throw new DefectException(Defect.MALFORMED, "more follows after the event");
            }
            return attributes;
        } catch (IOException e) {
            throw Json.defect(e);
        }
    }

    private static Map<String, String> read(JsonParser parser) throws IOException {
        Map<String, String> attributes = new HashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL && Attributes.NAMES.contains(name)) {
                put(attributes, name, parser.getText());
            }
        }
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, String text) {
        String before = text.isEmpty() ? null : attributes.put(name, text);
        if (before != null && !before.equals(text)) {
            throw new DefectException(Defect.CONTRADICTION, "attribute " + name + " stands twice in the envelope");
        }
    }
}
