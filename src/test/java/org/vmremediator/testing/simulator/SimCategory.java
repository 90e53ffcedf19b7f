package org.vmremediator.testing.simulator;

import java.util.Set;

/**
 * A tag category.
 *
 * @param cardinality {@code SINGLE} or {@code MULTIPLE}
 * @param associableTypes empty for all types
 */
public record SimCategory(
        String id, String name, String description, String cardinality, Set<String> associableTypes) {}
