package org.vmremediator.topology;

import java.time.Instant;
import java.util.TreeMap;

/**
 * Size and oldest trigger of the pending work of one vCenter.
 *
 * <p>Threading: the stream thread counts; the metrics registry reads the two volatile values.
 */
final class PendingGauge {
    private final TreeMap<Instant, Integer> created = new TreeMap<>();
    private volatile int size;
    private volatile Instant oldest;

    void added(Instant trigger) {
        created.merge(trigger, 1, Integer::sum);
        publish(size + 1);
    }

    void removed(Instant trigger) {
        created.computeIfPresent(trigger, (any, count) -> count == 1 ? null : count - 1);
        publish(size - 1);
    }

    private void publish(int newSize) {
        size = newSize;
        oldest = created.isEmpty() ? null : created.firstKey();
    }

    int size() {
        return size;
    }

    /** The creation time of the oldest pending trigger; null when there is none. */
    Instant oldest() {
        return oldest;
    }
}
