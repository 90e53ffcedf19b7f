package org.vmremediator.vcenter;

import java.util.List;
import java.util.Map;

/**
 * The VMs that carry a tag of some categories.
 *
 * @param unreadable the others among them by moref, each with the reason
 */
public record TaggedVms(List<TaggedVm> vms, Map<String, String> unreadable) {}
