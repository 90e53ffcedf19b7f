package org.vmremediator.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Remembers to which vCenter the bytes of a {@code source} belong, so that the hot path parses no URL and makes no
 * string. A fixed number of slots: sources that never repeat push each other out and take no memory.
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

    /** Empty for a source that no configured vCenter claims. */
    Optional<String> vcenterOf(byte[] source) {
        if (source.length > MAX_LENGTH) {
            return Optional.empty();
        }
        int slot = slotOf(source);
        Entry known = slots.get(slot);
        return known != null && known.source.matches(source) ? known.vcenter : remember(slot, source);
    }

    /** The same for characters, as a JSON parser has them. */
    Optional<String> vcenterOf(char[] text, int offset, int length) {
        if (length > MAX_LENGTH) {
            return Optional.empty();
        }
        int slot = slotOf(text, offset, length);
        Entry known = slots.get(slot);
        return known != null && known.source.matches(text, offset, length)
                ? known.vcenter
                : remember(slot, new String(text, offset, length).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> remember(int slot, byte[] source) {
        Optional<String> vcenter = sources.vcenterOf(new String(source, StandardCharsets.UTF_8));
        slots.set(slot, new Entry(new Ascii(source.clone()), vcenter));
        return vcenter;
    }

    private static int slotOf(byte[] source) {
        int hash = 0;
        for (byte b : source) {
            hash = 31 * hash + b;
        }
        return spread(hash);
    }

    private static int slotOf(char[] text, int offset, int length) {
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + text[i];
        }
        return spread(hash);
    }

    private static int spread(int hash) {
        return (hash ^ hash >>> 8 ^ hash >>> 16) & SLOTS - 1;
    }

    /** What a slot holds. Characters beyond ASCII never match, and are looked up each time. */
    private record Entry(Ascii source, Optional<String> vcenter) {}
}
