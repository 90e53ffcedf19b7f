package org.vmremediator.vcenter;

/** A call to vCenter that did not go well; what can be done about it is in {@link #fault()}. */
public final class VCenterException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient VCenterFault fault;

    public VCenterException(VCenterFault fault) {
        super(fault.name() + ": " + fault.message());
        this.fault = fault;
    }

    public VCenterException(VCenterFault fault, Throwable cause) {
        super(fault.name() + ": " + fault.message(), cause);
        this.fault = fault;
    }

    public VCenterFault fault() {
        return fault;
    }
}
