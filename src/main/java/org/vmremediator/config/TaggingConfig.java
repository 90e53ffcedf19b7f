package org.vmremediator.config;

import java.time.Duration;

/** Settings of the tagging remediation. */
public record TaggingConfig(
        boolean enabled, Mode mode, Duration maxAge, Duration cooldown, SizeConfig cpu, SizeConfig memory) {}
