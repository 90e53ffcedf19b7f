package org.vmremediator.event;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of a record that matter here, found in one pass. Names compare without regard to case, and the last of
 * several wins. Nothing is decoded before {@link #attributes}.
 */
final class CloudEventHeaders {
    private static final byte[] ABSENT = new byte[0];

    private Header contentType;
    private Header specVersion;
    private Header id;
    private Header source;
    private Header type;
    private Header subject;
    private Header eventClass;

    CloudEventHeaders(Headers headers) {
        for (Header header : headers) {
            take(header);
        }
    }

    /** Empty for absent, as with the others. */
    byte[] contentType() {
        return bytes(contentType);
    }

    byte[] type() {
        return bytes(type);
    }

    byte[] subject() {
        return bytes(subject);
    }

    byte[] source() {
        return bytes(source);
    }

    /** By the names that the JSON event format has for them; what is absent or empty is not in it. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        put(attributes, Attributes.SPECVERSION, specVersion);
        put(attributes, Attributes.ID, id);
        put(attributes, Attributes.SOURCE, source);
        put(attributes, Attributes.TYPE, type);
        put(attributes, Attributes.SUBJECT, subject);
        put(attributes, Attributes.EVENTCLASS, eventClass);
        put(attributes, Attributes.DATACONTENTTYPE, contentType);
        return attributes;
    }

    /** By length first: it tells all seven names apart. */
    private void take(Header header) {
        String name = header.key();
        switch (name.length()) {
            case 5 -> id = name.equalsIgnoreCase("ce_id") ? header : id;
            case 7 -> type = name.equalsIgnoreCase("ce_type") ? header : type;
            case 9 -> source = name.equalsIgnoreCase("ce_source") ? header : source;
            case 10 -> subject = name.equalsIgnoreCase("ce_subject") ? header : subject;
            case 12 -> contentType = name.equalsIgnoreCase("content-type") ? header : contentType;
            case 13 -> eventClass = name.equalsIgnoreCase("ce_eventclass") ? header : eventClass;
            case 14 -> specVersion = name.equalsIgnoreCase("ce_specversion") ? header : specVersion;
            default -> {}
        }
    }

    private static byte[] bytes(Header header) {
        byte[] value = header == null ? null : header.value();
        return value == null ? ABSENT : value;
    }

    private static void put(Map<String, String> attributes, String name, Header header) {
        String text = new String(bytes(header), StandardCharsets.UTF_8);
        if (!text.isEmpty()) {
            attributes.put(name, text);
        }
    }
}
