package org.vmremediator.vcenter;

import java.util.List;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.VmState;

/**
 * A VM with all tags attached to it.
 *
 * @param attached of whatever category
 */
public record TaggedVm(VmState vm, List<Tag> attached) {}
