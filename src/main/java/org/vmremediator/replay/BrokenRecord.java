package org.vmremediator.replay;

import java.time.Instant;

/**
 * A record of the events topic that could not be understood.
 *
 * @param where topic, partition and offset, or file and line
 * @param timestamp the record's own
 * @param reason in one line
 */
public record BrokenRecord(String where, Instant timestamp, String reason) {}
