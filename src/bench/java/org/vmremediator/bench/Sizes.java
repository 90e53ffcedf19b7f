package org.vmremediator.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param events of the filter path, for each layout; a fifth of them warms up
 * @param latencySeconds of each round of the latency
 * @param stormVms that go red at once
 * @param moves that are in flight at once
 * @param vms of the growth of the stores, least first
 */
public record Sizes(
        boolean quick,
        int rounds,
        int events,
        int latencySeconds,
        int stormVms,
        int moves,
        int tasksSeconds,
        List<Integer> vms) {
    static final Sizes FULL = new Sizes(false, 5, 2_500_000, 20, 5_000, 1_000, 60, List.of(1_000, 10_000, 100_000));
    static final Sizes QUICK = new Sizes(true, 1, 100_000, 5, 500, 50, 5, List.of(100, 1_000, 5_000));
    static final Sizes TINY = new Sizes(true, 1, 4_000, 2, 20, 8, 2, List.of(20, 40, 80));
}
