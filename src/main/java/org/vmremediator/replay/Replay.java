package org.vmremediator.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vmremediator.config.ConfigurationException;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.event.EventReader;
import org.vmremediator.replay.PolicyResult.DatastoreUse;
import org.vmremediator.replay.model.InventoryModel;
import org.vmremediator.replay.model.Model;
import org.vmremediator.replay.model.RememberedVCenter;
import org.vmremediator.replay.snapshot.Snapshot;
import org.vmremediator.replay.source.EventFeed;
import org.vmremediator.vcenter.VCenterInventory;

/** One or two policies over the events of a feed, by one inventory. Used once; not thread-safe. */
public final class Replay {
    private final EventFeed feed;
    private final List<Policy> policies;
    private final Inventory inventory;
    private final boolean model;
    private final ReplayListener listener;
    private final List<Map<String, RememberedVCenter>> vcenters = new ArrayList<>();
    private final List<PolicyRun> runs = new ArrayList<>();

    /**
     * Where the VMs are looked at.
     *
     * @param name {@code live} or the file's name
     */
    public record Inventory(String name, Snapshot snapshot) {}

    /**
     * Joins the parts.
     *
     * @param version of the application
     * @throws ConfigurationException when a policy has a vCenter that the inventory lacks
     */
    public Replay(
            EventFeed feed,
            List<Policy> policies,
            Inventory inventory,
            boolean model,
            String version,
            ReplayListener listener) {
        this.feed = feed;
        this.policies = List.copyOf(policies);
        this.inventory = inventory;
        this.model = model;
        this.listener = listener;
        this.policies.forEach(policy -> prepare(policy, version));
    }

    private void prepare(Policy policy, String version) {
        Map<String, RememberedVCenter> known = new HashMap<>();
        inventory.snapshot().vcenters().forEach(each -> known.put(each.vcenter(), new RememberedVCenter(each)));
        policy.configuration().vcenters().forEach(vcenter -> require(vcenter, known, policy));
        int number = runs.size();
        Model between = model ? new InventoryModel(known) : Model.NONE;
        vcenters.add(known);
        runs.add(new PolicyRun(
                policy.configuration(), version, known, between, record -> listener.decided(number, record)));
    }

    private void require(VCenterConfig vcenter, Map<String, RememberedVCenter> known, Policy policy) {
        if (!known.containsKey(vcenter.name())) {
            throw new ConfigurationException("The inventory (" + inventory.name() + ") has no vCenter "
                    + vcenter.name() + ", which " + policy.name() + " names; it has " + known.keySet()
                    + ". Take a snapshot with this configuration.");
        }
    }

    /**
     * Reads and judges, to the end or until the progress says no.
     *
     * @return what the listener was told last
     */
    public ReplayResult run(Progress progress) {
        long begun = System.nanoTime();
        EventReader triage = EventReader.of(policies.get(0).configuration(), vcenter -> {});
        Judging judging = new Judging(runs, listener);
        Intake intake = new Intake(feed.partitions(), triage, judging, progress);
        feed.read(intake);
        runs.forEach(PolicyRun::finish);
        ReplayResult result = result(intake, judging, Duration.ofNanos(System.nanoTime() - begun));
        listener.finished(result);
        return result;
    }

    private ReplayResult result(Intake intake, Judging judging, Duration took) {
        List<PolicyResult> results = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            Policy policy = policies.get(i);
            results.add(new PolicyResult(policy.name(), policy.configuration().hash(), datastores(vcenters.get(i))));
        }
        return new ReplayResult(
                feed.source(),
                judging.counts(intake.irrelevant()),
                intake.first(),
                intake.last(),
                intake.isStopped(),
                inventory.name(),
                inventory.snapshot().takenAt(),
                model,
                took,
                results);
    }

    private List<DatastoreUse> datastores(Map<String, RememberedVCenter> after) {
        return inventory.snapshot().vcenters().stream()
                .flatMap(before -> before.datastores().stream()
                        .map(store -> new DatastoreUse(
                                before.vcenter(),
                                store.datastore().moref(),
                                store.datastore().name(),
                                store.capacityBytes(),
                                store.freeBytes(),
                                freeIn(after, before, store.datastore().moref()).orElse(store.freeBytes()))))
                .toList();
    }

    private static Optional<Long> freeIn(
            Map<String, RememberedVCenter> after, VCenterInventory vcenter, String datastore) {
        return after.get(vcenter.vcenter()).datastore(datastore).map(state -> state.freeBytes());
    }
}
