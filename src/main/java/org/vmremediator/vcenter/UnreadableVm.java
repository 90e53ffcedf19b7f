package org.vmremediator.vcenter;

/**
 * A VM that is there and could not be read.
 *
 * @param name of vCenter's fault
 */
public record UnreadableVm(String moref, VCenterFault.Kind kind, String name, String message) {

    static UnreadableVm of(String moref, VCenterFault fault) {
        return new UnreadableVm(moref, fault.kind(), fault.name(), fault.message());
    }

    /** What a live read of the VM would throw. */
    public VCenterException exception() {
        return Faults.of(kind, name, message);
    }
}
