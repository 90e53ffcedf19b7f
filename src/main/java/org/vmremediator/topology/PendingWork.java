package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.VmKey;

/**
 * The pending triggers of one task: the changelogged store, and beside it what can be made anew from it, namely the
 * lanes, the agendas and the register of active heads. The store is the truth.
 *
 * <p>Threading: the stream thread alone. The planning and the acting processors of a task share one instance.
 */
final class PendingWork {
    /** When a plan that should come back from the plans topic is sent there again. */
    static final Duration PLAN_OVERDUE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(PendingWork.class);

    private final PendingStore store;
    private final PendingMeters meters;
    private final Lanes lanes = new Lanes();
    private final Agendas agendas = new Agendas();
    private final ActiveHeads active = new ActiveHeads();
    private final Set<String> plannedHere = new HashSet<>();
    private final FinishedMoves finishedMoves = new FinishedMoves();
    private final Map<String, PendingGauge> gauges = new HashMap<>();

    PendingWork(KeyValueStore<String, PendingEntry> store, PendingMeters meters) {
        this.store = new PendingStore(store);
        this.meters = meters;
    }

    /** Reads the store after a restore; entries of a newer schema are left where they are. */
    void restore(Instant now) {
        try (KeyValueIterator<String, PendingEntry> entries = store.all()) {
            entries.forEachRemaining(each -> restore(each.key, each.value, now));
        }
    }

    private void restore(String key, PendingEntry entry, Instant now) {
        if (entry.fromNewerRelease()) {
            LOG.warn("leaving {} alone: a newer release wrote it", key);
            return;
        }
        index(entry, entry.stage() == Stage.PLANNED ? now.plus(PLAN_OVERDUE) : now);
        if (entry.stage() != Stage.WAITING) {
            activate(entry, now);
        }
    }

    void admit(PendingEntry entry) {
        store.put(entry);
        index(entry, entry.due());
    }

    private void index(PendingEntry entry, Instant due) {
        gauge(entry.vm()).added(entry.trigger().created());
        if (lanes.add(entry.vm(), entry.sequence())) {
            agendas.add(entry, due);
        }
    }

    Optional<PendingEntry> find(VmKey vm, long sequence) {
        return store.get(PendingEntry.key(vm, sequence));
    }

    /** The entry as it is now, if a result of that run still counts. */
    Optional<PendingEntry> find(String key, int run) {
        return store.get(key).filter(entry -> entry.run() == run);
    }

    /**
     * The head that is due first among those that wait to be observed (or whose plan is overdue), taken off its agenda.
     *
     * @param open which remediations may start one
     */
    Optional<PendingEntry> nextToPlan(String vcenter, Predicate<Remediation> open, Instant now) {
        return next(() -> agendas.pollToPlan(vcenter, open, now), false);
    }

    /** The next head whose action is to be tried again, taken off its agenda. */
    Optional<PendingEntry> nextToAct(String vcenter, Remediation remediation, Instant now) {
        return next(() -> agendas.pollToAct(vcenter, remediation, now), true);
    }

    /** An entry that has moved on since it was put on the agenda, an overdue plan that came back say, is passed over. */
    private Optional<PendingEntry> next(Supplier<Optional<String>> agenda, boolean acting) {
        for (Optional<String> key = agenda.get(); key.isPresent(); key = agenda.get()) {
            Optional<PendingEntry> entry =
                    store.get(key.get()).filter(each -> (each.stage() == Stage.ACTING) == acting);
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    /** Marks a head as being worked on. */
    void activate(PendingEntry entry, Instant now) {
        active.put(entry.key(), new ActiveHead(entry.vm(), entry.remediation(), entry.stage(), moveOf(entry), now));
    }

    /** Whether the plan was made since this task was opened here, so that nobody else can have begun it. */
    boolean plannedHere(PendingEntry entry) {
        return plannedHere.contains(entry.key());
    }

    /** Stores a head that goes on at once: its call, or its plan, is under way. */
    void advance(PendingEntry entry, Instant now) {
        store.put(entry);
        activate(entry, now);
        if (entry.stage() == Stage.PLANNED) {
            plannedHere.add(entry.key());
        }
    }

    /** Stores a head that is to be looked at again when it is due. */
    void reschedule(PendingEntry entry) {
        store.put(entry);
        postpone(entry, entry.due());
    }

    /** Puts a head back on its agenda, unchanged. */
    void postpone(PendingEntry entry, Instant due) {
        if (entry.stage() == Stage.WAITING) {
            active.remove(entry.key());
        }
        agendas.add(entry, due);
    }

    /** The trigger has its record; the next one of the VM has its turn. */
    void finish(PendingEntry entry, Instant now) {
        store.delete(entry);
        active.remove(entry.key());
        plannedHere.remove(entry.key());
        gauge(entry.vm()).removed(entry.trigger().created());
        if (entry.stage() == Stage.ACTING) {
            moveOf(entry).ifPresent(move -> finishedMoves.add(entry.vm().vcenter(), move, now));
        }
        lanes.finish(entry.vm(), entry.sequence())
                .flatMap(next -> find(entry.vm(), next))
                .ifPresent(next -> agendas.add(next, now));
    }

    /** What is being worked on now. */
    ActiveHeads active() {
        return active;
    }

    boolean isActive(PendingEntry entry) {
        return active.contains(entry.key());
    }

    /** The vCenters that have or had work here. */
    Set<String> vcenters() {
        return gauges.keySet();
    }

    /**
     * The moves whose space an observation cannot show yet: those planned and running, and those that ended after it
     * began.
     */
    MovesInFlight moves(String vcenter, Instant observedFrom) {
        return new MovesInFlight(active.moves(vcenter), finishedMoves.since(vcenter, observedFrom));
    }

    /** So many of those that wait for their turn and concern the caller, read from the store. */
    List<PendingEntry> waiting(String vcenter, Predicate<Trigger> which, int atMost) {
        List<PendingEntry> waiting = new ArrayList<>();
        try (KeyValueIterator<String, PendingEntry> entries = store.of(vcenter)) {
            while (entries.hasNext() && waiting.size() < atMost) {
                PendingEntry entry = entries.next().value;
                if (isWaiting(entry) && which.test(entry.trigger())) {
                    waiting.add(entry);
                }
            }
        }
        return waiting;
    }

    private boolean isWaiting(PendingEntry entry) {
        return !entry.fromNewerRelease() && entry.stage() == Stage.WAITING && !isActive(entry);
    }

    int size(String vcenter) {
        return gauges.containsKey(vcenter) ? gauges.get(vcenter).size() : 0;
    }

    /** When the oldest trigger was created that has no record yet. */
    Optional<Instant> oldest(String vcenter) {
        return Optional.ofNullable(gauges.get(vcenter)).map(PendingGauge::oldest);
    }

    /** The task was closed; its work is no longer ours to report. */
    void forget() {
        meters.remove(gauges);
    }

    private PendingGauge gauge(VmKey vm) {
        return gauges.computeIfAbsent(vm.vcenter(), meters::add);
    }

    private static Optional<Change.Relocate> moveOf(PendingEntry entry) {
        return entry.plan()
                .filter(any -> entry.stage() != Stage.WAITING)
                .map(plan -> plan.change() instanceof Change.Relocate move ? move : null);
    }
}
