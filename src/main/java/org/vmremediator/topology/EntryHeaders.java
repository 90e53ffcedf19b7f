package org.vmremediator.topology;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.vmremediator.topology.PendingEntry.HeaderValue;

/**
 * The headers of an event that its audit record keeps, such as {@code traceparent}: all but those that describe the
 * event itself as a CloudEvent, since the audit record is a CloudEvent of its own.
 */
final class EntryHeaders {
    private EntryHeaders() {}

    static List<HeaderValue> kept(Headers headers) {
        List<HeaderValue> kept = new ArrayList<>();
        for (Header header : headers) {
            if (!describesTheEvent(header.key())) {
                kept.add(new HeaderValue(header.key(), encode(header.value())));
            }
        }
        return List.copyOf(kept);
    }

    static Headers of(List<HeaderValue> values) {
        Headers headers = new RecordHeaders();
        values.forEach(each -> headers.add(each.key(), decode(each.value())));
        return headers;
    }

    private static String encode(byte[] value) {
        return value == null ? null : Base64.getEncoder().encodeToString(value);
    }

    private static byte[] decode(String value) {
        return value == null ? null : Base64.getDecoder().decode(value);
    }

    private static boolean describesTheEvent(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return name.startsWith("ce_") || name.equals("content-type");
    }
}
