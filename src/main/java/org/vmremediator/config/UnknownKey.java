package org.vmremediator.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what a key that no option has may have been meant to be. */
final class UnknownKey {
    private UnknownKey() {}

    /** Looks for a near word in the section first, then for the same word anywhere in the file. */
    static String problem(String key, Set<String> inSection, Map<String, String> options) {
        return "unknown key, "
                + DidYouMean.nearest(key, inSection)
                        .or(() -> elsewhere(key, options))
                        .map(word -> "did you mean " + word + "?")
                        .orElseGet(() -> "expected one of " + String.join(", ", inSection));
    }

    private static Optional<String> elsewhere(String key, Map<String, String> options) {
        return options.keySet().stream()
                .filter(option -> option.equals(key) || option.endsWith("." + key))
                .findFirst();
    }
}
