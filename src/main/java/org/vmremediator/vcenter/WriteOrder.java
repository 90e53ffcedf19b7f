package org.vmremediator.vcenter;

/**
 * In whose name something is written.
 *
 * @param operationId sent along, so that vCenter's own log leads to the audit record
 * @param lastLook run right before the request is sent, when it has waited for its turn: what it throws comes back to the
 *     caller, and nothing is sent
 */
public record WriteOrder(String operationId, Runnable lastLook) {

    /** Sent whatever happens meanwhile. */
    public static WriteOrder of(String operationId) {
        return new WriteOrder(operationId, () -> {});
    }
}
