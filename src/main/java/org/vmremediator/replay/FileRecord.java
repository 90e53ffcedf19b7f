package org.vmremediator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * A line of a file as the Kafka record that it was: what {@code kcat -J} writes, and what people write by hand. Headers
 * are a flat array of names and values, or an object of values or arrays of values; a payload that is no text is taken as
 * the JSON that it is.
 */
final class FileRecord {
    private static final ObjectMapper JSON = new JsonMapper();

    private FileRecord() {}

    static ConsumerRecord<byte[], byte[]> of(LineReader line, FileLine at, String file) throws IOException {
        JsonNode record = JSON.readTree(line.bytes(), 0, line.length());
        String topic = record.path("topic").asText(file);
        byte[] value = value(record.path("payload"));
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
                headers(record.path("headers")),
                Optional.empty());
    }

    private static byte[] value(JsonNode payload) {
        if (payload.isMissingNode() || payload.isNull()) {
            return null;
        }
        return bytes(payload.isTextual() ? payload.textValue() : payload.toString());
    }

    private static Headers headers(JsonNode found) throws IOException {
        Headers headers = new RecordHeaders();
        if (found.isArray()) {
            for (int i = 0; i + 1 < found.size(); i += 2) {
                headers.add(found.get(i).asText(), value(found.get(i + 1)));
            }
        } else if (found.isObject()) {
            found.properties().forEach(each -> addAll(headers, each.getKey(), each.getValue()));
        } else if (!found.isMissingNode() && !found.isNull()) {
            throw new IOException("headers are neither an array nor an object");
        }
        return headers;
    }

    private static void addAll(Headers headers, String name, JsonNode values) {
        if (values.isArray()) {
            values.forEach(value -> headers.add(name, value(value)));
        } else {
            headers.add(name, value(values));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
