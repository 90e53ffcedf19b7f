package org.vmremediator.vcenter;

import java.time.Instant;
import java.util.Optional;

/**
 * How a task ended.
 *
 * @param started absent when vCenter does not say
 * @param fault absent for success
 */
public record TaskResult(
        TaskRef task, Optional<Instant> started, Optional<Instant> completed, Optional<VCenterFault> fault) {}
