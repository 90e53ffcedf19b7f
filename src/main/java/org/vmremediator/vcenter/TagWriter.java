package org.vmremediator.vcenter;

import org.vmremediator.policy.Tag;

/**
 * Attaches and detaches one tag, in one call each. Both do nothing when the VM is in the wanted state already.
 *
 * <p>{@code operationId} is sent along, so that vCenter's own log leads to the audit record.
 */
public interface TagWriter {
    void attachTag(String moref, Tag tag, String operationId);

    void detachTag(String moref, Tag tag, String operationId);
}
