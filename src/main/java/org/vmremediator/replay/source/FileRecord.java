package org.vmremediator.replay.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * A line of a file as the Kafka record that it was: what {@code kcat -J} writes, and what people write by hand. Headers
 * are a flat array of names and values, or an object of values or arrays of values; a payload that is no text is taken as
 * the JSON that it is. Read in one pass, without a tree. One instance per line.
 */
final class FileRecord {
    private static final JsonFactory JSON = new JsonFactory();

    private final LineReader line;
    private final JsonParser parser;
    private final Predicate<Headers> isIdle;
    private final RecordHeaders headers = new RecordHeaders();
    private String topic;
    private byte[] value;

    private FileRecord(LineReader line, JsonParser parser, String file, Predicate<Headers> isIdle) {
        this.line = line;
        this.parser = parser;
        this.isIdle = isIdle;
        topic = file;
    }

    /**
     * Reads it.
     *
     * @param isIdle whether headers are enough to tell that nobody wants the payload; it is skipped then, and absent
     * @throws IOException when it is no record
     */
    static ConsumerRecord<byte[], byte[]> of(LineReader line, FileLine at, String file, Predicate<Headers> isIdle)
            throws IOException {
        try (JsonParser parser = JSON.createParser(line.bytes(), 0, line.length())) {
            FileRecord record = new FileRecord(line, parser, file, isIdle);
            record.read();
            return record.at(at);
        }
    }

    private ConsumerRecord<byte[], byte[]> at(FileLine at) {
        return new ConsumerRecord<>(
                topic,
                at.partition(),
                at.offset(),
                at.timestamp(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                value == null ? ConsumerRecord.NULL_SIZE : value.length,
                null,
                value,
                headers,
                Optional.empty());
    }

    private void read() throws IOException {
        parser.nextToken();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "topic" -> topic = parser.getValueAsString(topic);
                case "headers" -> readHeaders();
                case "payload" -> readPayload();
                default -> parser.skipChildren();
            }
        }
    }

    private void readPayload() throws IOException {
        if (isIdle.test(headers)) {
            parser.skipChildren();
        } else {
            value = value();
        }
    }

    private void readHeaders() throws IOException {
        switch (parser.currentToken()) {
            case START_ARRAY -> readPairs();
            case START_OBJECT -> readMembers();
            case VALUE_NULL -> {}
            default -> throw new IOException("headers are neither an array nor an object");
        }
    }

    private void readPairs() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String name = parser.getValueAsString("");
            parser.skipChildren();
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                return;
            }
            headers.add(name, value());
        }
    }

    private void readMembers() throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                headers.add(name, value());
                continue;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                headers.add(name, value());
            }
        }
    }

    /** Of the present token, with all that belongs to it; null for a JSON null. */
    private byte[] value() throws IOException {
        if (parser.currentToken().isStructStart()) {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            return Arrays.copyOfRange(
                    line.bytes(), from, (int) parser.currentLocation().getByteOffset());
        }
        return parser.currentToken() == JsonToken.VALUE_NULL
                ? null
                : parser.getText().getBytes(StandardCharsets.UTF_8);
    }
}
