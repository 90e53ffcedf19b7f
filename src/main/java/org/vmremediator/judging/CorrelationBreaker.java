package org.vmremediator.judging;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vmremediator.config.CorrelationConfig;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.TriggerKind;

/**
 * Stops where more VMs go red at once than can be the VMs' own trouble: on a host, or in the whole vCenter. It judges in
 * event time, and is off again after a window without so many. Not thread-safe; the stream thread's own.
 */
public final class CorrelationBreaker {
    private final Memory<BrakeState> memory;
    private final CorrelationConfig limits;
    private final BreakerPanel panel;
    private final InstantSource clock;
    private final Map<String, RedVms> states = new ConcurrentHashMap<>();
    private final Map<String, Instant> touched = new HashMap<>();
    private final Set<String> tripped = new HashSet<>();

    public CorrelationBreaker(
            Memory<BrakeState> memory, CorrelationConfig limits, BreakerPanel panel, InstantSource clock) {
        this.memory = memory;
        this.limits = limits;
        this.panel = panel;
        this.clock = clock;
    }

    public void reopen(String vcenter) {
        touched.put(vcenter, clock.instant());
        state(vcenter)
                .storms()
                .forEach((place, storm) ->
                        panel.reopen(Pause.Key.correlation(vcenter, place), storm.reason(), storm.since()));
    }

    /** Counts a trigger that comes in; returns whether it is to be skipped. */
    boolean admit(Trigger trigger) {
        if (limits.vms() == 0) {
            return false;
        }
        String vcenter = trigger.vm().vcenter();
        touched.put(vcenter, clock.instant());
        RedVms counted = trigger.kind() == TriggerKind.POWERED_OFF ? state(vcenter) : count(trigger);
        Optional<String> place = counted.stormOver(trigger, limits.window());
        save(
                vcenter,
                place.map(each -> counted.skipped(each, trigger.vm().moref())).orElse(counted));
        return place.isPresent();
    }

    private RedVms count(Trigger trigger) {
        RedVms counted = calmed(trigger).with(trigger, limits.window());
        return counted.crowded(trigger, limits.vms())
                .map(place -> storming(counted, place, trigger))
                .orElse(counted);
    }

    /** Without the storms that were over before this trigger. */
    private RedVms calmed(Trigger trigger) {
        RedVms state = state(trigger.vm().vcenter());
        for (Map.Entry<String, RedVms.Storm> each : Map.copyOf(state.storms()).entrySet()) {
            if (trigger.created().isAfter(each.getValue().last().plus(limits.window()))) {
                state = state.calm(each.getKey(), false);
                panel.end(Pause.Key.correlation(trigger.vm().vcenter(), each.getKey()));
            }
        }
        return state;
    }

    private RedVms storming(RedVms counted, String place, Trigger trigger) {
        String vcenter = trigger.vm().vcenter();
        String reason = Messages.correlated(limits, vcenter, place);
        if (!counted.storms().containsKey(place)) {
            panel.trip(Pause.Key.correlation(vcenter, place), reason);
            tripped.add(vcenter);
        }
        RedVms.Storm begun = new RedVms.Storm(clock.instant(), trigger.created(), reason, List.of());
        return counted.storming(place, trigger.created(), begun);
    }

    /** The sentence for the record of a trigger that waits and is to be skipped; empty when it is not. */
    public Optional<String> skips(Trigger trigger) {
        RedVms state = state(trigger.vm().vcenter());
        return state.stormOver(trigger, limits.window())
                .map(place -> state.storms().get(place).reason());
    }

    /** Whether the trigger is to be skipped, as {@link #skips} says it; thread-safe. */
    public boolean covers(Trigger trigger) {
        return states.getOrDefault(trigger.vm().vcenter(), RedVms.NONE)
                .stormOver(trigger, limits.window())
                .isPresent();
    }

    /** As {@link #skips}, and lists the VM. */
    public Optional<String> skip(Trigger trigger) {
        String vcenter = trigger.vm().vcenter();
        RedVms state = state(vcenter);
        state.stormOver(trigger, limits.window())
                .ifPresent(
                        place -> save(vcenter, state.skipped(place, trigger.vm().moref())));
        return skips(trigger);
    }

    /** Ends the storms that somebody has called off, and those after which nothing has come for a window. */
    public void watch(String vcenter, Instant now) {
        for (Map.Entry<String, RedVms.Storm> each :
                Map.copyOf(state(vcenter).storms()).entrySet()) {
            Pause.Key key = Pause.Key.correlation(vcenter, each.getKey());
            if (panel.isResumed(key)) {
                save(vcenter, state(vcenter).calm(each.getKey(), true));
            } else if (isQuiet(vcenter, each.getValue(), now)) {
                save(vcenter, state(vcenter).calm(each.getKey(), false));
                panel.end(key);
            }
        }
    }

    private boolean isQuiet(String vcenter, RedVms.Storm storm, Instant now) {
        Instant limit = now.minus(limits.window());
        return storm.last().isBefore(limit)
                && touched.getOrDefault(vcenter, now).isBefore(limit);
    }

    /** The vCenters where a storm has begun since this was asked last: what waits there is to be looked at. */
    public Set<String> takeTripped() {
        Set<String> taken = Set.copyOf(tripped);
        tripped.clear();
        return taken;
    }

    public RedVms state(String vcenter) {
        return states.computeIfAbsent(
                vcenter,
                any -> memory.get(key(vcenter))
                        .filter(RedVms.class::isInstance)
                        .map(RedVms.class::cast)
                        .orElse(RedVms.NONE));
    }

    private void save(String vcenter, RedVms state) {
        if (!state.equals(states.put(vcenter, state))) {
            memory.put(key(vcenter), state);
        }
    }

    private static String key(String vcenter) {
        return "correlation/" + vcenter;
    }
}
