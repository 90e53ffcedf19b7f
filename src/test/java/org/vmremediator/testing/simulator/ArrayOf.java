package org.vmremediator.testing.simulator;

import java.util.List;

/** Several values of one vim25 type: a repeated element inside a data object, an ArrayOfX as a property. */
record ArrayOf(String elementType, List<?> items) {
    static ArrayOf refs(List<Ref> refs) {
        return new ArrayOf("ManagedObjectReference", refs);
    }
}
