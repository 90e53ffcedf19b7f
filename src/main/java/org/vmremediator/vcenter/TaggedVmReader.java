package org.vmremediator.vcenter;

import java.util.Collection;

/** Reads many VMs at once, for {@code pending}. */
public interface TaggedVmReader {
    /** All VMs with a tag of these categories; the number of calls hardly grows with the number of VMs. */
    TaggedVms readTaggedVms(Collection<String> categories);
}
