package org.vmremediator.topology;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The {@code pending-work} store of a task, and the entries that were used most recently as objects: each is asked for several
 * times within milliseconds, and would be read from JSON each time. Whatever writes to the store has to do it here.
 *
 * <p>Threading: the stream thread alone.
 */
final class PendingStore {
    private final KeyValueStore<String, PendingEntry> store;
    private final Map<String, PendingEntry> kept = new RecentlyUsed<>();

    PendingStore(KeyValueStore<String, PendingEntry> store) {
        this.store = store;
    }

    Optional<PendingEntry> get(String key) {
        return Optional.ofNullable(kept.computeIfAbsent(key, store::get));
    }

    void put(PendingEntry entry) {
        store.put(entry.key(), entry);
        kept.put(entry.key(), entry);
    }

    void delete(PendingEntry entry) {
        // As a write of null: the store's delete would read what it deletes.
        store.put(entry.key(), null);
        kept.remove(entry.key());
    }

    /** To be closed. */
    KeyValueIterator<String, PendingEntry> all() {
        return store.all();
    }

    /** To be closed; in the order of the keys. */
    KeyValueIterator<String, PendingEntry> of(String vcenter) {
        return store.prefixScan(vcenter + "/", new StringSerializer());
    }
}
