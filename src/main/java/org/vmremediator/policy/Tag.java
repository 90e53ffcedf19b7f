package org.vmremediator.policy;

/** A vSphere tag. Names are unique only within a category; the id is vCenter's URN. */
public record Tag(String id, String category, String name) {}
