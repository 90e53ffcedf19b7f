package org.vmremediator.topology;

import java.time.Instant;
import java.util.Optional;
import org.vmremediator.remediation.Result;

/**
 * A call that has ended, on its way back to the stream thread.
 *
 * @param key of the pending entry
 * @param run which run of it
 * @param error a fault of ours; a fault of vCenter is a {@link Result}
 */
record Finished(String key, int run, Instant started, Optional<Result> result, Optional<Throwable> error) {

    static Finished of(PendingEntry entry, Instant started, Result result, Throwable error) {
        boolean missing = result == null && error == null;
        Throwable fault = missing ? new IllegalStateException("a call ended without a result") : error;
        return new Finished(entry.key(), entry.run(), started, Optional.ofNullable(result), Optional.ofNullable(fault));
    }
}
