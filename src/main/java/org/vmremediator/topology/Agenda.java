package org.vmremediator.topology;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Keys of pending work by the time at which they are due, and among equals in the order in which they reached the owner.
 * A key stands on it once. Not thread-safe.
 */
final class Agenda {

    /** What stands on an agenda; {@code sequence} tells who came first. */
    record Item(Instant due, long sequence, String key) {
        static final Comparator<Item> ORDER =
                Comparator.comparing(Item::due).thenComparing(Item::sequence).thenComparing(Item::key);
    }

    private final TreeSet<Item> items = new TreeSet<>(Item.ORDER);
    private final Map<String, Item> byKey = new HashMap<>();

    /** Puts a key on, or elsewhere if it is there already. */
    void add(String key, long sequence, Instant due) {
        Item item = new Item(due, sequence, key);
        Item before = byKey.put(key, item);
        if (before != null) {
            items.remove(before);
        }
        items.add(item);
    }

    /** The first that is due now. */
    Optional<Item> peek(Instant now) {
        return items.isEmpty() || items.first().due().isAfter(now) ? Optional.empty() : Optional.of(items.first());
    }

    /** The first key that is due now, taken off. */
    Optional<String> poll(Instant now) {
        Optional<Item> first = peek(now);
        first.ifPresent(item -> {
            items.remove(item);
            byKey.remove(item.key());
        });
        return first.map(Item::key);
    }
}
