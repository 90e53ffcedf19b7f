package org.vmremediator.topology;

import java.util.LinkedHashMap;
import java.util.Map;

/** The entries of a store that were used most recently, as objects: reading one costs a look-up on disk and its JSON. */
final class RecentlyUsed<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;
    private static final int KEPT = 1024;

    RecentlyUsed() {
        super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > KEPT;
    }
}
