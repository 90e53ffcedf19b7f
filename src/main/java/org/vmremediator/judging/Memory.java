package org.vmremediator.judging;

import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What the judging remembers, by key: a changelogged store where the application runs, a map in a replay. Not
 * thread-safe.
 */
public interface Memory<V> {
    Optional<V> get(String key);

    void put(String key, V value);

    /** Deletes what has expired; a large memory may take several calls to go through. */
    void sweep(BiPredicate<String, V> expired);
}
