package org.vmremediator.config;

import java.time.Duration;
import java.util.List;

/**
 * Settings of the reconfiguration remediation.
 *
 * @param settings the settings that tags may change, by the last part of their category: {@code numCPU}
 */
public record ReconfigurationConfig(boolean enabled, Mode mode, Duration maxAge, List<String> settings) {}
