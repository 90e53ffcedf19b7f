package org.vmremediator.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads a vCenter event in JSON, in PascalCase or camelCase; steps over every object that does not matter. */
final class JsonMembers {
    private JsonMembers() {}

    /**
     * Reads one whole JSON text.
     *
     * @throws DefectException for anything but one whole JSON object
     */
    static Members read(byte[] bytes) {
        try (JsonParser parser = Json.parser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw notAnObject();
            }
            Members members = read(parser);
            if (parser.nextToken() != null) {
                throw new DefectException(Defect.MALFORMED, "more follows after the data");
            }
            return members;
        } catch (IOException e) {
            throw Json.defect(e);
        }
    }

    /** @param parser at the start of the event's object; afterwards at its end */
    static Members read(JsonParser parser) throws IOException {
        Members members = new Members();
        readObject(parser, "", members);
        return members;
    }

    static DefectException notAnObject() {
        return new DefectException(Defect.MALFORMED, "the data is no JSON object");
    }

    /** Goes no deeper than a wanted reference lies. */
    private static void readObject(JsonParser parser, String object, Members members) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            readMember(parser, Members.path(object, name), parser.nextToken(), members);
        }
    }

    private static void readMember(JsonParser parser, String path, JsonToken value, Members members)
            throws IOException {
        if (value == JsonToken.START_OBJECT && Members.isObject(path)) {
            readObject(parser, path, members);
        } else if (value.isStructStart()) {
            parser.skipChildren();
        } else if (value != JsonToken.VALUE_NULL && Members.isText(path)) {
            members.put(path, parser.getText());
        }
    }
}
