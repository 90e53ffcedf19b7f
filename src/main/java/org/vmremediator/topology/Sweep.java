package org.vmremediator.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Deletes what has expired from a store, a bounded number of entries at a time. Remembers where it stopped.
 */
final class Sweep<V> {
    private static final int ENTRIES_PER_STEP = 10_000;
    private final KeyValueStore<String, V> store;
    private String from = "";

    Sweep(KeyValueStore<String, V> store) {
        this.store = store;
    }

    void step(BiPredicate<String, V> expired) {
        List<String> gone = new ArrayList<>();
        try (KeyValueIterator<String, V> entries = store.range(from, null)) {
            int read = 0;
            while (entries.hasNext() && read++ < ENTRIES_PER_STEP) {
                KeyValue<String, V> each = entries.next();
                from = each.key;
                if (expired.test(each.key, each.value)) {
                    gone.add(each.key);
                }
            }
            if (!entries.hasNext()) {
                from = "";
            }
        }
        gone.forEach(store::delete);
    }
}
