package org.vmremediator.event;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers to which vCenter a {@code source} belongs, so that the hot path parses no URL. A fixed number of slots:
 * sources that never repeat push each other out and take no memory.
 *
 * <p>Threading: any number of threads; a lost update costs one more look-up.
 */
final class SourceCache {
    private static final int SLOTS = 256;
    private static final int MAX_LENGTH = 512;

    private final AtomicReferenceArray<Entry> slots = new AtomicReferenceArray<>(SLOTS);
    private final Sources sources;

    SourceCache(Sources sources) {
        this.sources = sources;
    }

    /** Empty for a source that no configured vCenter claims, and for one too long to be a vCenter's. */
    Optional<String> vcenterOf(String source) {
        if (source.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int slot = slot(source.hashCode());
        Entry known = slots.get(slot);
        return known != null && known.source.equals(source) ? known.vcenter : remember(slot, source);
    }

    private Optional<String> remember(int slot, String source) {
        Optional<String> vcenter = sources.vcenterOf(source);
        slots.set(slot, new Entry(source, vcenter));
        return vcenter;
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (SLOTS - 1);
    }

    /** What a slot holds. */
    private record Entry(String source, Optional<String> vcenter) {}
}
