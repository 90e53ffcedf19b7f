package org.vmremediator.vcenter;

import java.util.Set;

/**
 * A vSphere tag category.
 *
 * @param cardinality {@code SINGLE} or {@code MULTIPLE}
 * @param associableTypes such as {@code VirtualMachine}; empty for all types
 */
public record TagCategory(String id, String name, String cardinality, Set<String> associableTypes) {}
