package org.vmremediator.judging;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.judging.BrakeState.Actions;

/**
 * How many actions were begun in each vCenter within the last hour, counted by the minute, and how many more may be. Not
 * thread-safe; the stream thread's own.
 */
public final class ActionBudget {
    private static final long MINUTES = Duration.ofHours(1).toMinutes();
    private final Memory<BrakeState> memory;
    private final Map<String, Integer> limits = new HashMap<>();
    private final Map<String, Actions> states = new HashMap<>();

    public ActionBudget(Memory<BrakeState> memory, Iterable<VCenterConfig> vcenters) {
        this.memory = memory;
        vcenters.forEach(vcenter -> limits.put(vcenter.name(), vcenter.maxActionsPerHour()));
    }

    /**
     * Whether one more may go to work.
     *
     * @param onTheWay how many are being observed or planned, each of which may become an action
     */
    public boolean hasRoom(String vcenter, long onTheWay, Instant now) {
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
    public void take(String vcenter, Instant now) {
        if (limit(vcenter) == 0) {
            return;
        }
        Map<Long, Integer> byMinute = new HashMap<>(state(vcenter).byMinute());
        byMinute.keySet().removeIf(each -> each < minute(now) - MINUTES);
        byMinute.merge(minute(now), 1, Integer::sum);
        states.put(vcenter, new Actions(byMinute));
        memory.put(key(vcenter), states.get(vcenter));
    }

    private Actions state(String vcenter) {
        return states.computeIfAbsent(
                vcenter,
                any -> memory.get(key(vcenter))
                        .filter(Actions.class::isInstance)
                        .map(Actions.class::cast)
                        .orElse(Actions.NONE));
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
