package org.vmremediator.policy;

import java.util.Optional;

/**
 * One property with its old and new value.
 *
 * @param property a setting's category, {@code tag:<category>} or {@code datastore}
 */
public record PropertyChange(String property, Optional<String> from, String to) {}
