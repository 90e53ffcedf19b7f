package org.vmremediator.vcenter;

import org.vmremediator.vcenter.VCenterFault.Kind;

/** Builds the exceptions of this package, and names the faults that steer it. */
final class Faults {
    static final String NOT_AUTHENTICATED = "NotAuthenticated";
    static final String CONNECTION_LOST = "ConnectionLost";
    static final String INTERRUPTED = "Interrupted";

    private Faults() {}

    static VCenterException of(Kind kind, String name, String message) {
        return new VCenterException(new VCenterFault(kind, name, message));
    }

    static VCenterException of(Kind kind, String name, Throwable cause) {
        String message = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
        return new VCenterException(new VCenterFault(kind, name, message), cause);
    }

    /** Whether there is no session any more. The call was not carried out. */
    static boolean isNotAuthenticated(VCenterException failure) {
        return NOT_AUTHENTICATED.equals(failure.fault().name());
    }

    static boolean is(VCenterException failure, Kind kind) {
        return failure.fault().kind() == kind;
    }
}
