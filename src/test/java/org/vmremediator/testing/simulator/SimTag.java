package org.vmremediator.testing.simulator;

/** A tag, with the name of its category. */
public record SimTag(String id, SimCategory category, String name, String description) {}
