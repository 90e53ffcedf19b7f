package org.vmremediator.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.vmremediator.judging.Memory;

/** Remembers in a map, for as long as the replay takes. Not thread-safe. */
final class MapMemory<V> implements Memory<V> {
    private final Map<String, V> values = new HashMap<>();

    @Override
    public Optional<V> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, V value) {
        values.put(key, value);
    }

    @Override
    public void sweep(BiPredicate<String, V> expired) {
        values.entrySet().removeIf(each -> expired.test(each.getKey(), each.getValue()));
    }
}
