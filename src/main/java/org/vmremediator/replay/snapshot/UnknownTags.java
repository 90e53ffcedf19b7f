package org.vmremediator.replay.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vmremediator.policy.Tag;
import org.vmremediator.vcenter.InventoryVm;
import org.vmremediator.vcenter.VCenterInventory;

/** Finds a VM whose tag is not among the vCenter's: it might be the one that opts the VM out. */
final class UnknownTags {
    private UnknownTags() {}

    static Optional<String> in(VCenterInventory vcenter) {
        Set<String> known = vcenter.tags().stream().map(Tag::id).collect(Collectors.toSet());
        return vcenter.vms().stream().flatMap(vm -> of(vm, known).stream()).findFirst();
    }

    private static Optional<String> of(InventoryVm vm, Set<String> known) {
        List<String> unknown =
                vm.tags().stream().filter(tag -> !known.contains(tag)).toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("the tag " + unknown.get(0) + " on " + vm.moref() + " is not among its tags");
    }
}
