package org.vmremediator.policy;

/** Where a trigger was read: its CloudEvents attributes and its place in the events topic. */
public record Origin(String cloudEventId, String source, String type, String topic, int partition, long offset) {}
