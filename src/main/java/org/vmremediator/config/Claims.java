package org.vmremediator.config;

import java.util.HashMap;
import java.util.Map;

/** Finds values of which two options say that they are theirs. Not thread-safe. */
final class Claims {
    private final Reading reading;
    private final String what;
    private final Map<String, String> owners = new HashMap<>();

    Claims(Reading reading, String what) {
        this.reading = reading;
        this.what = what;
    }

    /** An empty value is what a missing one was replaced by, and claims nothing. */
    void claim(String key, String value) {
        String owner = value.isEmpty() ? null : owners.putIfAbsent(value, key);
        if (owner != null) {
            reading.problem(
                    key,
                    "found " + shown(key, value) + ", expected " + what + " to be in one place only, and " + owner
                            + " (line " + reading.line(owner) + ") has it");
        }
    }

    private String shown(String key, String value) {
        return reading.isReferring(key) ? "a value that is not shown" : '"' + value + '"';
    }
}
