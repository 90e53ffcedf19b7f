package org.vmremediator.vcenter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vmremediator.policy.Tag;

/** Finds VMs by their tags: from the tags to the VMs by REST, their states by SOAP, then all tags of those by REST. */
final class TaggedVmReads implements TaggedVmReader {
    private final Tags tags;
    private final VmReads vms;
    private final VmBatches batches;

    TaggedVmReads(Tags tags, VmReads vms, SoapSession session) {
        this.tags = tags;
        this.vms = vms;
        this.batches = new VmBatches(session, found -> VmReads.walk(found, EnumSet.allOf(VmDetail.class)));
    }

    @Override
    public TaggedVms readTaggedVms(Collection<String> categories) {
        List<VimObject> read = batches.read(tags.vmsWithTagsOf(categories));
        List<VimObject> there = read.stream()
                .filter(object -> object.reference().getType().equals("VirtualMachine"))
                .toList();
        Map<String, List<Tag>> attached =
                tags.attachedTags(there.stream().map(VimObject::moref).toList());
        List<TaggedVm> readable = new ArrayList<>();
        Map<String, String> unreadable = new TreeMap<>();
        for (VimObject vm : there) {
            add(vm, read, attached.getOrDefault(vm.moref(), List.of()), readable, unreadable);
        }
        return new TaggedVms(List.copyOf(readable), unreadable);
    }

    private void add(
            VimObject vm,
            List<VimObject> read,
            List<Tag> attached,
            List<TaggedVm> readable,
            Map<String, String> unreadable) {
        try {
            readable.add(new TaggedVm(vms.stateOf(vm.complete(), read, EnumSet.allOf(VmDetail.class)), attached));
        } catch (VCenterException e) {
            unreadable.put(vm.moref(), e.getMessage());
        }
    }
}
