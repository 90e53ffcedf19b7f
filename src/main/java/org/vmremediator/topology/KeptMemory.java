package org.vmremediator.topology;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.vmremediator.judging.Memory;

/**
 * Has what was used most recently at hand, as each trigger asks for the same entry several times. Whatever writes to the
 * memory below has to do it here. Not thread-safe; the stream thread's own.
 */
final class KeptMemory<V> implements Memory<V> {
    private final Memory<V> below;
    private final Map<String, Optional<V>> kept = new RecentlyUsed<>();

    KeptMemory(Memory<V> below) {
        this.below = below;
    }

    @Override
    public Optional<V> get(String key) {
        return kept.computeIfAbsent(key, below::get);
    }

    @Override
    public void put(String key, V value) {
        below.put(key, value);
        kept.put(key, Optional.of(value));
    }

    @Override
    public void sweep(BiPredicate<String, V> expired) {
        below.sweep(expired);
        kept.clear();
    }
}
