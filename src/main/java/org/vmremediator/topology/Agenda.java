package org.vmremediator.topology;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Keys of pending work by the time at which they are due, and among equals in the order of arrival. Not thread-safe. */
final class Agenda {
    private record Item(Instant due, long order, String key) {}

    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::due).thenComparing(Item::order));
    private long order;

    void add(String key, Instant due) {
        items.add(new Item(due, order++, key));
    }

    /** The first key that is due now, taken off. */
    Optional<String> poll(Instant now) {
        Item first = items.peek();
        if (first == null || first.due().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(items.remove().key());
    }
}
