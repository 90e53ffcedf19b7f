package org.vmremediator.vcenter;

import com.vmware.vim25.MethodFault;

/** A fault that is newer than yavijava's model; keeps its name. */
final class UnknownFault extends MethodFault {
    private static final long serialVersionUID = 1L;
    private final String typeName;

    UnknownFault(String typeName) {
        this.typeName = typeName;
    }

    String typeName() {
        return typeName;
    }
}
