package org.vmremediator.config;

/**
 * When vm-remediator stops by itself.
 *
 * @param failures final failures in a row, on so many VMs, that pause a remediation of a vCenter; 0 for never
 */
public record BreakersConfig(CorrelationConfig correlation, int failures) {}
