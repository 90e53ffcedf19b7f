package org.vmremediator.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.VmPlacement;
import org.vmremediator.policy.VmState;
import org.vmremediator.vcenter.AlarmDefinition;
import org.vmremediator.vcenter.TagCategory;
import org.vmremediator.vcenter.TaggedVms;
import org.vmremediator.vcenter.TaskRef;
import org.vmremediator.vcenter.TaskResult;
import org.vmremediator.vcenter.VCenter;
import org.vmremediator.vcenter.VCenterAbout;
import org.vmremediator.vcenter.VCenterException;
import org.vmremediator.vcenter.VCenterFault;
import org.vmremediator.vcenter.VCenterInventory;
import org.vmremediator.vcenter.VmDetail;
import org.vmremediator.vcenter.WriteOrder;

/** A vCenter with tag categories and tags only; records what was made, and refuses what it is told to refuse. */
final class FakeTagServer implements VCenter {
    final List<String> created = new ArrayList<>();
    private final Map<String, TagCategory> categories = new LinkedHashMap<>();
    private final List<Tag> tags = new ArrayList<>();
    private Optional<String> refused = Optional.empty();

    FakeTagServer with(String category, String cardinality, Set<String> types, String... names) {
        categories.put(category, new TagCategory("urn:" + category, category, cardinality, types));
        List.of(names).forEach(name -> tags.add(new Tag("urn:" + name, category, name)));
        return this;
    }

    FakeTagServer refusing(String category) {
        refused = Optional.of(category);
        return this;
    }

    void forgetCreations() {
        created.clear();
    }

    @Override
    public String name() {
        return "lab";
    }

    @Override
    public VCenterAbout about() {
        return new VCenterAbout("VMware vCenter Server 8.0.2", "8.0.2", "6cbd40fb");
    }

    @Override
    public Optional<TagCategory> category(String name) {
        if (refused.filter(name::equals).isPresent()) {
            throw new VCenterException(new VCenterFault(VCenterFault.Kind.NO_PERMISSION, "NoPermission", "not you"));
        }
        return Optional.ofNullable(categories.get(name));
    }

    @Override
    public TagCategory createCategory(String name, String description) {
        created.add(name);
        with(name, "SINGLE", Set.of("VirtualMachine"));
        return categories.get(name);
    }

    @Override
    public Tag createTag(TagCategory category, String name, String description) {
        created.add(category.name() + "/" + name);
        Tag tag = new Tag("urn:" + name, category.name(), name);
        tags.add(tag);
        return tag;
    }

    @Override
    public List<Tag> tagsOf(String category) {
        return tags.stream().filter(tag -> tag.category().equals(category)).toList();
    }

    @Override
    public void forgetTags() {}

    @Override
    public List<Tag> attachedTags(String moref) {
        throw noMachines();
    }

    @Override
    public void attachTag(String moref, Tag tag, WriteOrder order) {
        throw noMachines();
    }

    @Override
    public void detachTag(String moref, Tag tag, WriteOrder order) {
        throw noMachines();
    }

    @Override
    public VmState readVm(String moref, Set<VmDetail> details) {
        throw noMachines();
    }

    @Override
    public VmPlacement readPlacement(String moref) {
        throw noMachines();
    }

    @Override
    public TaskRef reconfigure(
            String moref, Map<Setting, String> settings, Optional<String> changeVersion, WriteOrder order) {
        throw noMachines();
    }

    @Override
    public TaskRef relocate(String moref, DatastoreRef target, WriteOrder order) {
        throw noMachines();
    }

    @Override
    public Optional<TaskRef> runningRelocation(String moref) {
        throw noMachines();
    }

    @Override
    public CompletionStage<TaskResult> follow(TaskRef task) {
        throw noMachines();
    }

    @Override
    public List<AlarmDefinition> alarms() {
        throw unsupported();
    }

    @Override
    public Set<String> missingPrivileges(Collection<String> privileges) {
        throw unsupported();
    }

    @Override
    public Instant currentTime() {
        throw unsupported();
    }

    @Override
    public Set<String> datastoreNames() {
        throw unsupported();
    }

    @Override
    public TaggedVms readTaggedVms(Collection<String> categories) {
        throw noMachines();
    }

    @Override
    public VCenterInventory readInventory(Collection<String> categories) {
        throw noMachines();
    }

    /** As a server of few talents says it. */
    private static VCenterException unsupported() {
        return new VCenterException(new VCenterFault(VCenterFault.Kind.REFUSED, "MethodNotFound", "only tags here"));
    }

    private static UnsupportedOperationException noMachines() {
        return new UnsupportedOperationException("only tags here");
    }
}
