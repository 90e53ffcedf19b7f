package org.vmremediator.judging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.vmremediator.policy.Trigger;

/**
 * The VMs of one vCenter that went red of late, and the storms that they made, all in event time. Immutable.
 *
 * @param vms by moref
 * @param storms by place: the moref of a host, or a star for the whole vCenter
 */
public record RedVms(Map<String, Red> vms, Map<String, Storm> storms) implements BrakeState {
    static final RedVms NONE = new RedVms(Map.of(), Map.of());
    /** So many skipped VMs are remembered by name. */
    public static final int LISTED = 100;

    /** When a VM went red last, and where. */
    public record Red(Instant at, Optional<String> host) {}

    /**
     * A breaker that is open.
     *
     * @param since by the clock
     * @param last the latest event at which there were too many
     * @param skipped the first VMs that were skipped, by moref
     */
    public record Storm(Instant since, Instant last, String reason, List<String> skipped) {}

    /** One more red alarm; forgets what is older than the window before the latest one. */
    RedVms with(Trigger trigger, Duration window) {
        Map<String, Red> all = new HashMap<>(vms);
        all.merge(
                trigger.vm().moref(),
                new Red(trigger.created(), trigger.host()),
                (before, now) -> now.at().isBefore(before.at()) ? before : now);
        Instant latest = all.values().stream()
                .map(Red::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        all.values().removeIf(red -> !red.at().isAfter(latest.minus(window)));
        return new RedVms(all, storms);
    }

    /** Where the trigger is one too many: on its host, or else in what the storms on hosts have left of the vCenter. */
    Optional<String> crowded(Trigger trigger, int limit) {
        Optional<String> host =
                trigger.host().filter(each -> count(red -> red.host().equals(trigger.host())) > limit);
        if (host.isPresent()) {
            return host;
        }
        long elsewhere = count(red -> red.host().filter(storms::containsKey).isEmpty());
        return elsewhere > limit ? Optional.of(Pause.Key.ALL) : Optional.empty();
    }

    private long count(Predicate<Red> which) {
        return vms.values().stream().filter(which).count();
    }

    /** The storm there began, or goes on. */
    RedVms storming(String place, Instant event, Storm begun) {
        Storm before = storms.getOrDefault(place, begun);
        Instant last = event.isAfter(before.last()) ? event : before.last();
        return withStorm(place, new Storm(before.since(), last, before.reason(), before.skipped()));
    }

    /** The storm that the trigger is part of, since it came before the storm had been over for a window. */
    Optional<String> stormOver(Trigger trigger, Duration window) {
        return Optional.of(Pause.Key.ALL)
                .filter(place -> covers(place, trigger, window))
                .or(() -> trigger.host().filter(place -> covers(place, trigger, window)));
    }

    private boolean covers(String place, Trigger trigger, Duration window) {
        Storm storm = storms.get(place);
        return storm != null && !trigger.created().isAfter(storm.last().plus(window));
    }

    RedVms skipped(String place, String moref) {
        Storm storm = storms.get(place);
        if (storm.skipped().size() >= LISTED || storm.skipped().contains(moref)) {
            return this;
        }
        List<String> more = new ArrayList<>(storm.skipped());
        more.add(moref);
        return withStorm(place, new Storm(storm.since(), storm.last(), storm.reason(), List.copyOf(more)));
    }

    private RedVms withStorm(String place, Storm storm) {
        Map<String, Storm> all = new HashMap<>(storms);
        all.put(place, storm);
        return new RedVms(vms, all);
    }

    /** Without the storm; those that made it are forgotten where somebody says that they no longer count. */
    RedVms calm(String place, boolean forget) {
        Map<String, Storm> rest = new HashMap<>(storms);
        rest.remove(place);
        Map<String, Red> still = new HashMap<>(vms);
        if (forget) {
            still.values()
                    .removeIf(red -> place.equals(Pause.Key.ALL) || red.host().equals(Optional.of(place)));
        }
        return new RedVms(still, rest);
    }
}
