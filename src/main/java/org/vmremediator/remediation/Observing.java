package org.vmremediator.remediation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.Trigger;
import org.vmremediator.vcenter.VCenterReader;

/** Reads a VM and its tags. The VM comes first: a tag call does not tell a VM that is gone from a missing privilege. */
final class Observing {
    private Observing() {}

    /**
     * Two calls, and what {@code join} adds.
     *
     * @param readVm reads the machine, by SOAP
     */
    static <T> Result of(
            VCenterReader vcenter, Trigger trigger, Supplier<T> readVm, BiFunction<T, List<Tag>, Observation> join) {
        return Faults.guard(() -> withTags(vcenter, trigger, readVm.get(), join), fault -> Faults.ofRead(fault, false));
    }

    private static <T> Result withTags(
            VCenterReader vcenter, Trigger trigger, T vm, BiFunction<T, List<Tag>, Observation> join) {
        String moref = trigger.vm().moref();
        return Faults.guard(
                () -> new Result.Observed(join.apply(vm, vcenter.attachedTags(moref))),
                fault -> TagFaults.ofRead(vcenter, moref, fault, false));
    }
}
