package org.vmremediator.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.vmremediator.judging.Pause;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.VmKey;

/**
 * Who has paused what: the control topic as this process sees it, and what its own breakers have just added to it.
 *
 * <p>Threading: thread-safe. The global thread fills the store; stream threads and the threads that call vCenter ask.
 */
final class Brakes {
    private record Held(Pause pause, Instant until) {}

    private final Clock clock;
    private final ConcurrentMap<Pause.Key, Held> held = new ConcurrentHashMap<>();
    private volatile Optional<ReadOnlyKeyValueStore<String, byte[]>> store = Optional.empty();

    Brakes(Clock clock) {
        this.clock = clock;
    }

    /** The process has one global store; whoever gets a view of it hands it in. */
    void attach(ReadOnlyKeyValueStore<String, byte[]> control) {
        store = Optional.of(control);
    }

    /** The pause that holds back this remediation of this VM, and under which key; the widest one first. */
    Optional<Map.Entry<Pause.Key, Pause>> pausing(Remediation remediation, VmKey vm) {
        return isNothingPaused()
                ? Optional.empty()
                : keys(remediation, vm.vcenter(), vm.moref())
                        .flatMap(this::entry)
                        .findFirst();
    }

    /** Whether this remediation is paused for the whole vCenter. */
    boolean isPaused(Remediation remediation, String vcenter) {
        return !isNothingPaused()
                && keys(remediation, vcenter, Pause.Key.ALL)
                        .anyMatch(key -> find(key).isPresent());
    }

    /** As mostly; it spares each trigger some dozens of look-ups. */
    private boolean isNothingPaused() {
        return held.isEmpty()
                && store.filter(control -> control.approximateNumEntries() > 0).isEmpty();
    }

    private static Stream<Pause.Key> keys(Remediation remediation, String vcenter, String moref) {
        return Stream.of(Pause.Key.ALL, moref)
                .distinct()
                .flatMap(vm -> Stream.of(Pause.Key.ALL, vcenter)
                        .flatMap(place -> Stream.of(Pause.Key.ALL, remediation.id())
                                .map(what -> new Pause.Key(what, place, vm))));
    }

    private Stream<Map.Entry<Pause.Key, Pause>> entry(Pause.Key key) {
        return find(key).map(pause -> Map.entry(key, pause)).stream();
    }

    Optional<Pause> find(Pause.Key key) {
        Optional<Pause> written =
                store.map(control -> control.get(key.toString())).map(ControlRecords::pause);
        if (written.isPresent()) {
            held.remove(key);
            return written;
        }
        return Optional.ofNullable(held.get(key))
                .filter(each -> clock.instant().isBefore(each.until()))
                .map(Held::pause);
    }

    /** Holds from now on, until the control topic shows the key; at most for so long, should it never do so. */
    void hold(Pause.Key key, Pause pause, Duration atMost) {
        held.put(key, new Held(pause, clock.instant().plus(atMost)));
    }

    /** No longer holds what the control topic does not hold. */
    void letGo(Pause.Key key) {
        held.remove(key);
    }
}
