package org.vmremediator.vcenter;

import org.vmremediator.policy.Tag;

/** Attaches and detaches one tag, in one call each. Both do nothing when the VM is in the wanted state already. */
public interface TagWriter {
    void attachTag(String moref, Tag tag, WriteOrder order);

    void detachTag(String moref, Tag tag, WriteOrder order);

    /** As above, whatever happens meanwhile. */
    default void attachTag(String moref, Tag tag, String operationId) {
        attachTag(moref, tag, WriteOrder.of(operationId));
    }

    /** As above, whatever happens meanwhile. */
    default void detachTag(String moref, Tag tag, String operationId) {
        detachTag(moref, tag, WriteOrder.of(operationId));
    }
}
