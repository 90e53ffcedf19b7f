package org.vmremediator.config;

import java.time.Duration;

/**
 * How many VMs may go red at once before it is the infrastructure's trouble and not theirs.
 *
 * @param vms of one vCenter, or on one host; 0 for any number
 * @param window in event time
 */
public record CorrelationConfig(int vms, Duration window) {}
