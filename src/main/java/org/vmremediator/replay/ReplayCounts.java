package org.vmremediator.replay;

/**
 * How many records a replay read, and what became of them. They add up: {@code read = irrelevant + broken + duplicates +
 * triggers}.
 *
 * @param duplicates triggers that had been seen before
 * @param triggers of the first policy; the other may know other alarms
 */
public record ReplayCounts(long read, long irrelevant, long broken, long duplicates, long triggers) {}
