package org.vmremediator.testing.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * A task and how far it is.
 *
 * @param method such as {@code RelocateVM_Task}
 * @param operationId what the caller sent along; absent when it sent none
 * @param state {@code queued}, {@code running}, {@code success} or {@code error}
 */
public record SimTask(
        String moref,
        String method,
        String vm,
        Optional<String> operationId,
        String state,
        Instant queued,
        Optional<Instant> started,
        Optional<Instant> completed,
        Optional<SimFault> fault) {

    static SimTask queued(String moref, String method, String vm, Optional<String> operationId) {
        Optional<Instant> never = Optional.empty();
        return new SimTask(moref, method, vm, operationId, "queued", Instant.now(), never, never, Optional.empty());
    }

    SimTask running() {
        return with("running", Optional.of(Instant.now()), completed, fault);
    }

    SimTask succeeded() {
        return with("success", started, Optional.of(Instant.now()), fault);
    }

    SimTask failed(SimFault error) {
        return with("error", started, Optional.of(Instant.now()), Optional.of(error));
    }

    private SimTask with(String newState, Optional<Instant> begin, Optional<Instant> end, Optional<SimFault> error) {
        return new SimTask(moref, method, vm, operationId, newState, queued, begin, end, error);
    }

    public boolean ended() {
        return completed.isPresent();
    }

    /** vim25's name of the error; absent while there is none. */
    public Optional<String> faultType() {
        return fault.map(SimFault::type);
    }

    Ref ref() {
        return Ref.task(moref);
    }
}
