package org.vmremediator.replay.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/**
 * Where a line of a file says that its record stood, read without its payload where that comes last, as kcat writes it.
 *
 * @param offset the number of the line where the line does not say
 * @param timestamp in epoch milliseconds; negative where the line does not say
 */
record FileLine(int partition, long offset, long timestamp) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> MEMBERS = Set.of("partition", "offset", "ts");

    /** @throws IOException when it is no JSON object, or one of the three is no number */
    static FileLine of(LineReader line) throws IOException {
        if (line.isTooLong()) {
            throw new IOException("longer than " + LineReader.LONGEST + " bytes");
        }
        try (JsonParser parser = JSON.createParser(line.bytes(), 0, line.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no JSON object");
            }
            return read(parser, line.number());
        }
    }

    private static FileLine read(JsonParser parser, long number) throws IOException {
        FileLine found = new FileLine(0, number, -1);
        int needed = MEMBERS.size();
        while (needed > 0 && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (MEMBERS.contains(name)) {
                found = found.with(name, parser.getLongValue());
                needed--;
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private FileLine with(String name, long value) throws IOException {
        return switch (name) {
            case "partition" -> new FileLine(partition(value), offset, timestamp);
            case "offset" -> new FileLine(partition, value, timestamp);
            default -> new FileLine(partition, offset, value);
        };
    }

    private static int partition(long value) throws IOException {
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IOException("no partition: " + value);
        }
        return (int) value;
    }
}
