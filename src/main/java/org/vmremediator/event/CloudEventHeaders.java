package org.vmremediator.event;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of a record that matter here. Names compare without regard to case where none is written as the protocol binding
 * has it; the last of several wins.
 *
 * <p>Each is looked for from the end, and only when it is asked for: Kafka makes a string of each name that is looked at.
 */
final class CloudEventHeaders {
    private static final String CONTENT_TYPE = "content-type";
    private static final String PREFIX = "ce_";
    private static final String TYPE = PREFIX + Attributes.TYPE;
    private static final String SUBJECT = PREFIX + Attributes.SUBJECT;
    private static final String SOURCE = PREFIX + Attributes.SOURCE;
    private static final byte[] ABSENT = new byte[0];

    private final Headers headers;

    CloudEventHeaders(Headers headers) {
        this.headers = headers;
    }

    /** Empty for absent, as with the others. */
    byte[] contentType() {
        return last(CONTENT_TYPE);
    }

    byte[] type() {
        return last(TYPE);
    }

    byte[] subject() {
        return last(SUBJECT);
    }

    String source() {
        return text(SOURCE);
    }

    /** By the names that the JSON event format has for them; what is absent or empty is not in it. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        Attributes.NAMES.forEach(name -> put(attributes, name));
        return attributes;
    }

    private void put(Map<String, String> attributes, String name) {
        String text = text(name.equals(Attributes.DATACONTENTTYPE) ? CONTENT_TYPE : PREFIX + name);
        if (!text.isEmpty()) {
            attributes.put(name, text);
        }
    }

    private String text(String header) {
        return new String(last(header), StandardCharsets.UTF_8);
    }

    private byte[] last(String name) {
        Header exactly = headers.lastHeader(name);
        Header found = exactly == null ? lastInAnyCase(name) : exactly;
        return found == null || found.value() == null ? ABSENT : found.value();
    }

    private Header lastInAnyCase(String name) {
        Header last = null;
        for (Header header : headers) {
            last = header.key().equalsIgnoreCase(name) ? header : last;
        }
        return last;
    }
}
