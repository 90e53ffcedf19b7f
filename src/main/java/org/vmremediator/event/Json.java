package org.vmremediator.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/** Streaming JSON parsers with limits that no event of a vCenter comes near and no hostile one gets past. */
final class Json {
    /** Four times Kafka's default for the largest record. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final int MAX_DEPTH = 100;
    private static final int MAX_NAME_LENGTH = 1000;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_BYTES)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private Json() {}

    /** @throws DefectException for too many bytes */
    static JsonParser parser(byte[] bytes) throws IOException {
        if (bytes.length > MAX_BYTES) {
            throw new DefectException(Defect.LIMIT_EXCEEDED, "more than " + MAX_BYTES + " bytes");
        }
        return FACTORY.createParser(bytes);
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
