package org.vmremediator.policy;

/** A datastore: its managed object id (any characters; vcsim's hold slashes) and its display name. */
public record DatastoreRef(String moref, String name) {}
