package org.vmremediator.remediation;

import java.util.function.Supplier;
import org.vmremediator.policy.Reason;
import org.vmremediator.vcenter.VCenterFault;
import org.vmremediator.vcenter.VCenterReader;

/**
 * What a fault of a tag call means. vCenter answers 403 or 404 both for a VM that is gone and for a tag or a privilege
 * that is missing, so the VM is read before either is believed.
 */
final class TagFaults {
    private TagFaults() {}

    static Result ofRead(VCenterReader vcenter, String moref, VCenterFault fault, boolean mayHaveActed) {
        return ambiguous(fault)
                ? unlessGone(vcenter, moref, mayHaveActed, () -> readOfPresentVm(vcenter, fault, mayHaveActed))
                : Faults.ofRead(fault, mayHaveActed);
    }

    static Result ofWrite(VCenterReader vcenter, String moref, VCenterFault fault, boolean mayHaveActed) {
        return ambiguous(fault)
                ? unlessGone(vcenter, moref, mayHaveActed, () -> writeToPresentVm(vcenter, fault, mayHaveActed))
                : Faults.ofWrite(fault, mayHaveActed);
    }

    /** For a VM that was seen to be there: then it is the tag that is gone, and the cache is out of date. */
    static Result writeToPresentVm(VCenterReader vcenter, VCenterFault fault, boolean mayHaveActed) {
        if (fault.kind() == VCenterFault.Kind.NOT_FOUND) {
            vcenter.forgetTags();
            return Faults.conflict("A planned tag is gone: " + Faults.describe(fault), mayHaveActed);
        }
        return Faults.ofWrite(fault, mayHaveActed);
    }

    private static Result readOfPresentVm(VCenterReader vcenter, VCenterFault fault, boolean mayHaveActed) {
        if (fault.kind() == VCenterFault.Kind.NOT_FOUND) {
            vcenter.forgetTags();
            return new Result.Retry(Reason.REFUSED, Faults.describe(fault), mayHaveActed, Result.Retry.Because.FAULT);
        }
        return Faults.ofRead(fault, mayHaveActed);
    }

    private static Result unlessGone(
            VCenterReader vcenter, String moref, boolean mayHaveActed, Supplier<Result> whenThere) {
        return Faults.guard(
                () -> {
                    vcenter.readVm(moref);
                    return whenThere.get();
                },
                fault -> Faults.ofRead(fault, mayHaveActed));
    }

    private static boolean ambiguous(VCenterFault fault) {
        return fault.kind() == VCenterFault.Kind.NOT_FOUND || fault.kind() == VCenterFault.Kind.NO_PERMISSION;
    }
}
