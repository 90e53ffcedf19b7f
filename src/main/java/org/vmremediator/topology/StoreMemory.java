package org.vmremediator.topology;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.state.KeyValueStore;
import org.vmremediator.judging.Memory;

/** Remembers in a changelogged store. Not thread-safe; the stream thread's own. */
final class StoreMemory<V> implements Memory<V> {
    private final KeyValueStore<String, V> store;
    private final Sweep<V> sweep;

    StoreMemory(KeyValueStore<String, V> store) {
        this.store = store;
        this.sweep = new Sweep<>(store);
    }

    @Override
    public Optional<V> get(String key) {
        return Optional.ofNullable(store.get(key));
    }

    @Override
    public void put(String key, V value) {
        store.put(key, value);
    }

    /** A bounded number of entries at a time, so that a punctuation stays short. */
    @Override
    public void sweep(BiPredicate<String, V> expired) {
        sweep.step(expired);
    }
}
