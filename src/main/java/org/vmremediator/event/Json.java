package org.vmremediator.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Streaming JSON parsers with limits that no event of a vCenter comes near and no hostile one gets past. */
final class Json {
    private static final int MAX_NAME_LENGTH = 1000;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.MAX_DEPTH)
                    .maxStringLength(Limits.MAX_BYTES)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private Json() {}

    static JsonParser parser(byte[] bytes) throws IOException {
        return FACTORY.createParser(bytes);
    }

    /** @param bytes with an array behind it */
    static JsonParser parser(ByteBuffer bytes) throws IOException {
        return FACTORY.createParser(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    /** What a parser's complaint means; the message quotes at most a few hundred characters of the event. */
    static DefectException defect(IOException e) {
        if (e instanceof StreamConstraintsException constraint) {
            return new DefectException(Defect.LIMIT_EXCEEDED, constraint.getOriginalMessage());
        }
        Defect defect = e instanceof JsonEOFException ? Defect.TRUNCATED : Defect.MALFORMED;
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return new DefectException(defect, "JSON: " + message);
    }
}
