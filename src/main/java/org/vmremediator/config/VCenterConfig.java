package org.vmremediator.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One vCenter.
 *
 * @param url the SOAP endpoint, {@code https://host/sdk}
 * @param sources other names under which its events arrive; hosts are compared, not URLs
 * @param maxCallsPerSecond the calls beyond it wait for the next second, at most as long as for an answer
 * @param callTimeout for one HTTP request, connecting included
 * @param maxActionsPerHour changes begun in any hour; what exceeds it waits; 0 for no limit
 * @param partition of the plans and internal topics; by default a hash of the name
 * @param mode dry-run keeps every remediation from it; empty or enforce leaves it to the remediation's own mode
 */
public record VCenterConfig(
        String name,
        URI url,
        String username,
        Secret password,
        List<String> sources,
        TlsConfig tls,
        int maxConcurrentCalls,
        int maxCallsPerSecond,
        Duration callTimeout,
        int maxActionsPerHour,
        Optional<Integer> partition,
        Optional<Mode> mode) {}
