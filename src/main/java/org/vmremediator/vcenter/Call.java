package org.vmremediator.vcenter;

import org.vmremediator.vcenter.VCenterFault.Kind;

/**
 * One HTTP request to vCenter, as far as guards and metrics care.
 *
 * @param method as vSphere names it: {@code ReconfigVM_Task}, {@code tag-association.attach}
 */
record Call(String method, Effect effect, Runnable lastLook) {

    /** What a call may change, and with that what a lost answer means. */
    enum Effect {
        /** Changes nothing: may be sent again. */
        READ,
        /** Changes something: never sent again by itself. */
        WRITE,
        /** Waits at the server for updates: changes nothing, and takes no place among the other calls. */
        WATCH
    }

    static Call read(String method) {
        return new Call(method, Effect.READ, () -> {});
    }

    static Call write(String method, Runnable lastLook) {
        return new Call(method, Effect.WRITE, lastLook);
    }

    /** The kind of fault when the request was sent and no usable answer came. */
    Kind lost() {
        return effect == Effect.WRITE ? Kind.ANSWER_LOST : Kind.UNAVAILABLE;
    }
}
