package org.vmremediator.config;

import java.time.Duration;

/** Attempts in all, the first included, and the delays between them: doubled each time, with jitter, up to maxDelay. */
public record RetriesConfig(int attempts, Duration firstDelay, Duration maxDelay) {}
