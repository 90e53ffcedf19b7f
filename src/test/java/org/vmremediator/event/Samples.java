package org.vmremediator.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The sample events, as Kafka records in either content mode. */
public final class Samples {
    static final String STRUCTURED = "application/cloudevents+json; charset=UTF-8";
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Samples() {}

    public static List<String> names() {
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A {@code .record.json} as it says, anything else as a structured value. */
    public static ProducerRecord<byte[], byte[]> load(String name) {
        byte[] bytes = bytes(name);
        return name.endsWith(".record.json") ? record(tree(bytes)) : structured(bytes);
    }

    /** Only for names of whole JSON objects. */
    static ObjectNode event(String name) {
        return (ObjectNode) tree(bytes(name));
    }

    static ProducerRecord<byte[], byte[]> structured(byte[] value) {
        return record(headers("content-type", STRUCTURED), value);
    }

    static ProducerRecord<byte[], byte[]> structured(JsonNode event) {
        return structured(event.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same event in binary mode: XML in a string becomes the value's bytes. */
    static ProducerRecord<byte[], byte[]> binary(ObjectNode event) {
        RecordHeaders headers = new RecordHeaders();
        event.properties().stream()
                .filter(attribute -> !attribute.getKey().startsWith("data"))
                .forEach(attribute -> add(
                        headers,
                        "ce_" + attribute.getKey(),
                        attribute.getValue().asText()));
        add(headers, "content-type", event.path("datacontenttype").asText());
        JsonNode data = event.get("data");
        return record(headers, data == null ? null : utf8(data.isTextual() ? data.asText() : data.toString()));
    }

    static RecordHeaders headers(String... namesAndValues) {
        RecordHeaders headers = new RecordHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            add(headers, namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static ProducerRecord<byte[], byte[]> record(Headers headers, byte[] value) {
        return new ProducerRecord<>(Readers.TOPIC, null, null, null, value, headers);
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, utf8(value));
    }

    private static ProducerRecord<byte[], byte[]> record(JsonNode record) {
        RecordHeaders headers = new RecordHeaders();
        record.get("headers")
                .forEach(header -> add(
                        headers, header.get("key").asText(), header.get("value").asText()));
        JsonNode value = record.get("value");
        return record(headers, value.isNull() ? null : utf8(value.asText()));
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(directory().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Path.of(Samples.class.getResource("/events").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
