package org.vmremediator.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Writes audit records as JSON and reads them back. Reading is lenient: fields of a newer version are passed over.
 * Thread-safe.
 */
public final class AuditCodec {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AuditCodec() {}

    public static byte[] toJson(AuditRecord record) {
        try {
            return JSON.writeValueAsBytes(AuditDocuments.of(record));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an audit record of known types could not be written", e);
        }
    }

    /** The same document with one more member, before all others. */
    public static byte[] toJson(String name, String value, AuditRecord record) {
        try {
            ObjectNode line = JSON.createObjectNode().put(name, value);
            return JSON.writeValueAsBytes(line.setAll(JSON.<ObjectNode>valueToTree(AuditDocuments.of(record))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an audit record of known types could not be written", e);
        }
    }

    /**
     * Reads a record whose every code this version knows.
     *
     * @throws IllegalArgumentException when it is no audit record, or speaks of a reason this version does not know
     */
    public static AuditRecord fromJson(byte[] json) {
        return AuditDocuments.toRecord(readDocument(json));
    }

    /**
     * Reads whatever can be shown, of newer versions too.
     *
     * @throws IllegalArgumentException when it is no audit record, with the reason in one line
     */
    public static AuditDocument readDocument(byte[] json) {
        try {
            return complete(JSON.readValue(json, AuditDocument.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(oneLine(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static AuditDocument complete(AuditDocument document) {
        if (document == null) {
            throw new IllegalArgumentException("JSON null");
        }
        require(document.id(), "id");
        require(document.remediation(), "remediation");
        require(document.outcome(), "outcome");
        require(document.reason(), "reason");
        require(document.vm(), "vm");
        require(document.trigger(), "trigger");
        require(document.finishedAt(), "finishedAt");
        return document;
    }

    private static void require(Object value, String field) {
        if (Objects.isNull(value)) {
            throw new IllegalArgumentException("it has no \"" + field + "\"");
        }
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
