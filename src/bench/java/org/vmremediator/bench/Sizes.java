package org.vmremediator.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param events that count, of the filter path, for each layout
 * @param latencySeconds of each round of the latency
 * @param stormVms that go red within {@code stormSeconds}
 * @param moves that are in flight at once
 * @param vms of the growth of the stores, least first
 */
public record Sizes(
        boolean quick,
        int rounds,
        int events,
        int latencySeconds,
        int stormVms,
        int stormSeconds,
        int moves,
        int tasksSeconds,
        List<Integer> vms) {
    static final Sizes FULL = new Sizes(false, 5, 2_000_000, 20, 5_000, 10, 1_000, 60, List.of(1_000, 10_000, 100_000));
    static final Sizes QUICK = new Sizes(true, 1, 10_000, 1, 500, 2, 20, 2, List.of(100));
}
