package org.vmremediator.remediation;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vmremediator.policy.Reason;
import org.vmremediator.vcenter.TaskResult;
import org.vmremediator.vcenter.VCenterException;
import org.vmremediator.vcenter.VCenterFault;

/** What each kind of fault means for a remediation. {@link VCenterException} ends here and nowhere else. */
final class Faults {
    private Faults() {}

    /** Runs calls to vCenter; anything but a fault of vCenter is a bug and goes through. */
    static <T> T guard(Supplier<T> calls, Function<VCenterFault, T> onFault) {
        try {
            return calls.get();
        } catch (VCenterException e) {
            return onFault.apply(e.fault());
        }
    }

    /** Runs one write; empty when it went well. */
    static Optional<Result> attempt(Runnable write, Function<VCenterFault, Result> onFault) {
        try {
            write.run();
            return Optional.empty();
        } catch (VCenterException e) {
            return Optional.of(onFault.apply(e.fault()));
        } catch (Withheld e) {
            return Optional.of(e.result());
        }
    }

    /** A read failed: nothing new was done, and the same step can be tried again unless the fault is final. */
    static Result ofRead(VCenterFault fault, boolean mayHaveActed) {
        return switch (fault.kind()) {
            case UNAVAILABLE, PASSING, TASK_IN_PROGRESS, ANSWER_LOST, CONCURRENT_ACCESS -> retry(fault, mayHaveActed);
            case NOT_FOUND -> concluded(Reason.VM_NOT_FOUND, fault, mayHaveActed);
            case NO_PERMISSION -> concluded(Reason.NO_PERMISSION, fault, mayHaveActed);
            case INACCESSIBLE -> mayHaveActed ? retry(fault, true) : concluded(Reason.VM_INACCESSIBLE, fault, false);
            case INVALID_STATE, REFUSED -> concluded(Reason.REFUSED, fault, mayHaveActed);
        };
    }

    /**
     * A write failed.
     *
     * @param mayHaveActed whether an earlier write of the same plan may have been carried out
     */
    static Result ofWrite(VCenterFault fault, boolean mayHaveActed) {
        return switch (fault.kind()) {
            case ANSWER_LOST -> retry(fault, true);
            case CONCURRENT_ACCESS -> conflict(describe(fault), mayHaveActed);
            default -> ofRead(fault, mayHaveActed);
        };
    }

    /** Try again. While vCenter is away no attempt is used up. */
    static Result retry(VCenterFault fault, boolean mayHaveActed) {
        Result.Retry.Because because = fault.kind() == VCenterFault.Kind.UNAVAILABLE
                ? Result.Retry.Because.VCENTER_AWAY
                : Result.Retry.Because.FAULT;
        return new Result.Retry(lastly(mayHaveActed), describe(fault), mayHaveActed, because);
    }

    /** The reason when retries come to nothing. */
    static Reason lastly(boolean mayHaveActed) {
        return mayHaveActed ? Reason.OUTCOME_UNKNOWN : Reason.RETRIES_EXHAUSTED;
    }

    /** Plan anew; but where something may have been done already, first look whether it was. */
    static Result conflict(String message, boolean mayHaveActed) {
        return mayHaveActed
                ? new Result.Retry(Reason.CONFLICT, message, true, Result.Retry.Because.FAULT)
                : new Result.Replan(Reason.CONFLICT, message);
    }

    /** vCenter's name for the fault, its text, and the privilege where one is missing. */
    static String describe(VCenterFault fault) {
        String privilege = fault.privilege()
                .map(name -> " (missing privilege: " + name + ")")
                .orElse("");
        return fault.name() + ": " + fault.message() + privilege;
    }

    /** The same result with the task that led to it. */
    static Result withTask(Result result, Optional<TaskResult> task) {
        if (result instanceof Result.Concluded ended) {
            return new Result.Concluded(ended.reason(), ended.message(), ended.changes(), ended.leftOut(), task);
        }
        if (result instanceof Result.Retry retry) {
            return new Result.Retry(retry.lastly(), retry.message(), retry.mayHaveActed(), retry.because(), task);
        }
        return result instanceof Result.Replan replan
                ? new Result.Replan(replan.lastly(), replan.message(), task)
                : result;
    }

    private static Result concluded(Reason reason, VCenterFault fault, boolean mayHaveActed) {
        String doubt = mayHaveActed ? " An earlier try may have been carried out." : "";
        return new Result.Concluded(reason, describe(fault) + doubt);
    }
}
