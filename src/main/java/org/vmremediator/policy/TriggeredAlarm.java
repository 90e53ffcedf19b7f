package org.vmremediator.policy;

/** An alarm of a VM that is yellow or red now, by the managed object id of its definition. */
public record TriggeredAlarm(String moref, boolean red, boolean acknowledged) {}
