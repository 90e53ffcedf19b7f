package org.vmremediator.judging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The values of the {@code breakers} store: what the breakers and the hourly limit of one vCenter remember. */
public sealed interface BrakeState permits RedVms, BrakeState.FailedVms, BrakeState.Actions, BrakeState.Announced {

    /**
     * Final failures of one remediation since its last success.
     *
     * @param vms the failure of each VM, by moref, in the order in which they came
     * @param tripped when they became too many; empty while they are not
     */
    record FailedVms(Map<String, String> vms, Optional<Instant> tripped) implements BrakeState {
        static final FailedVms NONE = new FailedVms(Map.of(), Optional.empty());
    }

    /** Whether the breaker's present trip was written to the control topic, in a transaction with this. */
    record Announced(boolean written) implements BrakeState {}

    /** How many actions were begun, by epoch minute. */
    record Actions(Map<Long, Integer> byMinute) implements BrakeState {
        static final Actions NONE = new Actions(Map.of());
    }
}
