package org.vmremediator.policy;

/**
 * Something that was considered and not chosen: a setting whose tag cannot be applied, or a datastore that does not fit.
 *
 * @param what the setting's category or the datastore's name
 * @param value the tag's value or the datastore's moref
 * @param reason a short code, such as {@code below-current} or {@code no-room}
 * @param message one sentence for people
 */
public record LeftOut(String what, String value, String reason, String message) {}
