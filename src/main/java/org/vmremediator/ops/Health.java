package org.vmremediator.ops;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer to a health question.
 *
 * @param reason one sentence for people
 * @param parts what the answer is made of, in the order to show it: {@code streams} to {@code RUNNING}, {@code
 *     vcenter/lab} to {@code CLOSED}
 */
public record Health(boolean ok, String reason, Map<String, String> parts) {
    public Health {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    public static Health ok(String reason, Map<String, String> parts) {
        return new Health(true, reason, parts);
    }

    public static Health failing(String reason, Map<String, String> parts) {
        return new Health(false, reason, parts);
    }
}
