package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.topology.BrakeState.Actions;

/**
 * How many actions were begun in each vCenter within the last hour, counted by the minute, and how many more may be. Not
 * thread-safe; the stream thread's own.
 */
final class ActionBudget {
    private static final long MINUTES = Duration.ofHours(1).toMinutes();
    private final KeyValueStore<String, BrakeState> store;
    private final Map<String, Integer> limits = new HashMap<>();
    private final Map<String, Actions> states = new HashMap<>();

    ActionBudget(KeyValueStore<String, BrakeState> store, Iterable<VCenterConfig> vcenters) {
        this.store = store;
        vcenters.forEach(vcenter -> limits.put(vcenter.name(), vcenter.maxActionsPerHour()));
    }

    /**
     * Whether one more may go to work.
     *
     * @param onTheWay how many are being observed or planned, each of which may become an action
     */
    boolean hasRoom(String vcenter, long onTheWay, Instant now) {
        int limit = limit(vcenter);
        return limit == 0 || begun(vcenter, now) + onTheWay < limit;
    }

    private long begun(String vcenter, Instant now) {
        return state(vcenter).byMinute().entrySet().stream()
                .filter(each -> each.getKey() >= minute(now) - MINUTES)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** An action begins. */
    void take(String vcenter, Instant now) {
        if (limit(vcenter) == 0) {
            return;
        }
        Map<Long, Integer> byMinute = new HashMap<>(state(vcenter).byMinute());
        byMinute.keySet().removeIf(each -> each < minute(now) - MINUTES);
        byMinute.merge(minute(now), 1, Integer::sum);
        states.put(vcenter, new Actions(byMinute));
        store.put(key(vcenter), states.get(vcenter));
    }

    private Actions state(String vcenter) {
        return states.computeIfAbsent(
                vcenter, any -> store.get(key(vcenter)) instanceof Actions found ? found : Actions.NONE);
    }

    private int limit(String vcenter) {
        return limits.getOrDefault(vcenter, 0);
    }

    private static long minute(Instant now) {
        return Duration.between(Instant.EPOCH, now).toMinutes();
    }

    private static String key(String vcenter) {
        return "actions/" + vcenter;
    }
}
