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
    /** Most often the next event is of the same source. */
    private Entry last = new Entry("", Optional.empty());

    SourceCache(Sources sources) {
        this.sources = sources;
    }

    /** Empty for a source that no configured vCenter claims, and for one too long to be a vCenter's. */
    Optional<String> vcenterOf(String source) {
        Entry entry = last;
        if (!source.equals(entry.source)) {
            if (source.length() > MAX_LENGTH) {
                return Optional.empty();
            }
            entry = entry(source);
            last = entry;
        }
        return entry.vcenter;
    }

    private Entry entry(String source) {
        int slot = slot(source.hashCode());
        Entry known = slots.get(slot);
        if (known == null || !known.source.equals(source)) {
            known = new Entry(source, sources.vcenterOf(source));
            slots.set(slot, known);
        }
        return known;
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (SLOTS - 1);
    }

    /** What a slot holds; whoever sees one sees all of it. */
    private record Entry(String source, Optional<String> vcenter) {}
}
