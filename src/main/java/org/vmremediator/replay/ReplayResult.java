package org.vmremediator.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a replay went as a whole.
 *
 * @param source the topic or the file
 * @param counts of the first policy
 * @param first the record timestamp of the first event that was read; absent when there was none
 * @param last the record timestamp of the last one
 * @param partial it was stopped before the end of its range
 * @param inventory where the inventory came from, such as {@code live} or a file's name
 * @param inventoryTaken when it was read from vCenter
 * @param model whether plans were carried out in memory
 * @param took by the wall clock; in no file that is to be the same twice
 * @param policies one, or two with {@code --compare}
 */
public record ReplayResult(
        String source,
        ReplayCounts counts,
        Optional<Instant> first,
        Optional<Instant> last,
        boolean partial,
        String inventory,
        Instant inventoryTaken,
        boolean model,
        Duration took,
        List<PolicyResult> policies) {}
