package org.vmremediator.vcenter;

import com.vmware.vim25.AboutInfo;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.vmremediator.config.RetriesConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.VmPlacement;
import org.vmremediator.policy.VmState;

/**
 * A real vCenter behind the ports: SOAP for machines, REST for tags.
 *
 * <p>Threading: thread-safe. One per vCenter and process, as long as the process has work for that vCenter.
 */
public final class VCenterClient implements VCenter, AutoCloseable {
    private final String name;
    private final VCenterTransport transport;
    private final SoapSession soap;
    private final RestSession rest;
    private final VmReads vms;
    private final PlacementReads placements;
    private final VmWrites writes;
    private final Tags tags;
    private final TaskWatcher watcher;
    private final Inspections inspections;
    private final TaggedVmReads taggedVms;
    private final InventoryReads inventories;

    private VCenterClient(VCenterConfig config, RetriesConfig retries, MeterRegistry meters) {
        transport = new VCenterTransport(config, meters);
        LoginGate gate = new LoginGate(Clock.systemUTC());
        name = config.name();
        soap = new SoapSession(config, transport, gate);
        rest = new RestSession(config, transport, gate);
        vms = new VmReads(name, soap);
        placements = new PlacementReads(soap, vms);
        writes = new VmWrites(soap);
        tags = new Tags(new TagCatalog(rest), Clock.systemUTC());
        watcher = new TaskWatcher(name, soap, retries);
        inspections = new Inspections(soap);
        taggedVms = new TaggedVmReads(tags, vms, soap);
        inventories = new InventoryReads(name, soap, tags, vms);
    }

    /**
     * Connects to nothing yet: the first call logs in.
     *
     * @param retries how long the watcher of tasks pauses between tries while vCenter is away: from firstDelay, doubled,
     *     up to 10 s
     */
    public static VCenterClient open(VCenterConfig config, RetriesConfig retries, MeterRegistry meters) {
        return new VCenterClient(config, retries, meters);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public VCenterAbout about() {
        AboutInfo about = soap.login().content().getAbout();
        return new VCenterAbout(about.getFullName(), about.getVersion(), about.getInstanceUuid());
    }

    @Override
    public VmState readVm(String moref, Set<VmDetail> details) {
        return vms.read(moref, details);
    }

    @Override
    public VmPlacement readPlacement(String moref) {
        return placements.read(moref);
    }

    @Override
    public TaskRef reconfigure(
            String moref, Map<Setting, String> settings, Optional<String> changeVersion, WriteOrder order) {
        return writes.reconfigure(moref, settings, changeVersion, order);
    }

    @Override
    public TaskRef relocate(String moref, DatastoreRef target, WriteOrder order) {
        return writes.relocate(moref, target, order);
    }

    @Override
    public Optional<TaskRef> runningRelocation(String moref) {
        return writes.runningRelocation(moref);
    }

    /** Completes on a thread of its own, shared by all tasks of this vCenter: callbacks should be short. */
    @Override
    public CompletionStage<TaskResult> follow(TaskRef task) {
        return watcher.follow(task);
    }

    @Override
    public List<Tag> attachedTags(String moref) {
        return tags.attachedTags(moref);
    }

    @Override
    public List<Tag> tagsOf(String category) {
        return tags.tagsOf(category);
    }

    @Override
    public void forgetTags() {
        tags.forgetTags();
    }

    @Override
    public void attachTag(String moref, Tag tag, WriteOrder order) {
        tags.attachTag(moref, tag, order);
    }

    @Override
    public void detachTag(String moref, Tag tag, WriteOrder order) {
        tags.detachTag(moref, tag, order);
    }

    @Override
    public Optional<TagCategory> category(String category) {
        return tags.category(category);
    }

    @Override
    public TagCategory createCategory(String category, String description) {
        return tags.createCategory(category, description);
    }

    @Override
    public Tag createTag(TagCategory category, String tag, String description) {
        return tags.createTag(category, tag, description);
    }

    @Override
    public List<AlarmDefinition> alarms() {
        return inspections.alarms();
    }

    @Override
    public Set<String> missingPrivileges(Collection<String> privileges) {
        return inspections.missingPrivileges(privileges);
    }

    @Override
    public Instant currentTime() {
        return inspections.currentTime();
    }

    @Override
    public Set<String> datastoreNames() {
        return inspections.datastoreNames();
    }

    @Override
    public TaggedVms readTaggedVms(Collection<String> categories) {
        return taggedVms.readTaggedVms(categories);
    }

    @Override
    public VCenterInventory readInventory(Collection<String> categories) {
        return inventories.readInventory(categories);
    }

    /** Ends the sessions, if any, and the following of tasks; whatever is asked for next begins anew. */
    public void logout() {
        watcher.letGo();
        soap.logout();
        rest.logout();
    }

    /** Stops following tasks, then logs out; takes at most the watcher's 5 s and two call time-outs. */
    @Override
    public void close() {
        watcher.close();
        soap.logout();
        rest.logout();
        transport.close();
    }
}
