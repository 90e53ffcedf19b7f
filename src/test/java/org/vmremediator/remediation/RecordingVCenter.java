package org.vmremediator.remediation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Samples;
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

/** One VM in memory. Writes down every call in order; a script says what else happens in a call, such as a fault. */
final class RecordingVCenter implements VCenter {
    final List<String> calls = new ArrayList<>();
    final List<Tag> attached = new ArrayList<>();
    final List<Tag> known = new ArrayList<>();
    VmState vm = Samples.vm();
    VmPlacement placement = Samples.placement();
    Optional<TaskRef> running = Optional.empty();
    private final Map<String, Deque<Runnable>> script = new HashMap<>();
    private final Map<String, CompletableFuture<TaskResult>> tasks = new HashMap<>();

    /** The next call of this method fails, before it does anything; said twice, the next two do. */
    RecordingVCenter fails(String method, VCenterFault fault) {
        return then(method, () -> {
            throw new VCenterException(fault);
        });
    }

    RecordingVCenter fails(String method, VCenterFault.Kind kind) {
        return fails(method, fault(kind));
    }

    /** Runs at the start of the next call of this method. */
    RecordingVCenter then(String method, Runnable happening) {
        script.computeIfAbsent(method, name -> new ArrayDeque<>()).add(happening);
        return this;
    }

    /** The end of a task; tasks nobody speaks of succeed at once. */
    CompletableFuture<TaskResult> task(String moref) {
        return tasks.computeIfAbsent(moref, name -> new CompletableFuture<>());
    }

    /** The task runs until the test ends it. */
    RecordingVCenter taskRuns(String moref) {
        tasks.put(moref, new CompletableFuture<>());
        return this;
    }

    RecordingVCenter taskFails(String moref, VCenterFault fault) {
        task(moref).complete(result(moref, Optional.of(fault)));
        return this;
    }

    static VCenterFault fault(VCenterFault.Kind kind) {
        return new VCenterFault(kind, "Fault" + kind, "vCenter's words");
    }

    static TaskResult result(String moref, Optional<VCenterFault> fault) {
        return new TaskResult(new TaskRef(moref), Optional.empty(), Optional.empty(), fault);
    }

    @Override
    public VmState readVm(String moref, Set<VmDetail> details) {
        called("readVm", details.isEmpty() ? "" : " " + details);
        return vm;
    }

    @Override
    public VmPlacement readPlacement(String moref) {
        called("readPlacement", "");
        return placement;
    }

    @Override
    public List<Tag> attachedTags(String moref) {
        called("attachedTags", "");
        return List.copyOf(attached);
    }

    @Override
    public List<Tag> tagsOf(String category) {
        called("tagsOf", "");
        return known.stream().filter(tag -> tag.category().equals(category)).toList();
    }

    @Override
    public void forgetTags() {
        called("forgetTags", "");
    }

    @Override
    public void attachTag(String moref, Tag tag, WriteOrder order) {
        order.lastLook().run();
        called("attachTag", " " + tag.name() + " as " + order.operationId());
        attached.add(tag);
    }

    @Override
    public void detachTag(String moref, Tag tag, WriteOrder order) {
        order.lastLook().run();
        called("detachTag", " " + tag.name() + " as " + order.operationId());
        attached.remove(tag);
    }

    @Override
    public TaskRef reconfigure(
            String moref, Map<Setting, String> settings, Optional<String> changeVersion, WriteOrder order) {
        order.lastLook().run();
        called("reconfigure", " " + settings + " at " + changeVersion.orElse("none") + " as " + order.operationId());
        return new TaskRef("task-1");
    }

    @Override
    public TaskRef relocate(String moref, DatastoreRef target, WriteOrder order) {
        order.lastLook().run();
        called("relocate", " to " + target.name() + " as " + order.operationId());
        return new TaskRef("task-1");
    }

    @Override
    public Optional<TaskRef> runningRelocation(String moref) {
        called("runningRelocation", "");
        return running;
    }

    @Override
    public CompletionStage<TaskResult> follow(TaskRef task) {
        called("follow", " " + task.moref());
        return tasks.getOrDefault(
                task.moref(), CompletableFuture.completedFuture(result(task.moref(), Optional.empty())));
    }

    @Override
    public String name() {
        return Samples.VM.vcenter();
    }

    @Override
    public VCenterAbout about() {
        throw new UnsupportedOperationException("not for remediations");
    }

    @Override
    public Optional<TagCategory> category(String name) {
        throw new UnsupportedOperationException("not for remediations");
    }

    @Override
    public TagCategory createCategory(String name, String description) {
        throw new UnsupportedOperationException("not for remediations");
    }

    @Override
    public Tag createTag(TagCategory category, String name, String description) {
        throw new UnsupportedOperationException("not for remediations");
    }

    @Override
    public List<AlarmDefinition> alarms() {
        throw new UnsupportedOperationException("not for remediations");
    }

    @Override
    public Set<String> missingPrivileges(Collection<String> privileges) {
        throw new UnsupportedOperationException("not for remediations");
    }

    @Override
    public Instant currentTime() {
        throw new UnsupportedOperationException("not for remediations");
    }

    @Override
    public Set<String> datastoreNames() {
        throw new UnsupportedOperationException("not for remediations");
    }

    @Override
    public TaggedVms readTaggedVms(Collection<String> categories) {
        throw new UnsupportedOperationException("not for remediations");
    }

    @Override
    public VCenterInventory readInventory(Collection<String> categories) {
        throw new UnsupportedOperationException("not for remediations");
    }

    private void called(String method, String details) {
        calls.add(method + details);
        Runnable happening = script.getOrDefault(method, new ArrayDeque<>()).poll();
        if (happening != null) {
            happening.run();
        }
    }
}
