package org.vmremediator.chaos;

import java.time.Duration;

/**
 * How much of everything.
 *
 * @param publishing how long the triggers take to come
 * @param patience how long the application may take to deal with the last of them
 */
record ChaosSize(
        int instances,
        int triggers,
        int vms,
        int kills,
        int stops,
        int brokerRestarts,
        int outages,
        Duration publishing,
        Duration patience) {

    static ChaosSize ofThisBuild() {
        return Boolean.getBoolean("chaos.full")
                ? new ChaosSize(3, 2000, 500, 20, 1, 2, 8, Duration.ofMinutes(12), Duration.ofMinutes(10))
                : new ChaosSize(3, 300, 60, 4, 0, 1, 3, Duration.ofSeconds(75), Duration.ofSeconds(100));
    }
}
