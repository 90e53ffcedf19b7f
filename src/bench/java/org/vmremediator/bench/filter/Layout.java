package org.vmremediator.bench.filter;

import java.util.Locale;

/** How the events of a topic are laid out. */
public enum Layout {
    /** CloudEvents binary mode, JSON data. */
    BINARY,
    /** CloudEvents structured mode, the attributes before the data, as all known producers write it. */
    STRUCTURED,
    /** CloudEvents binary mode, XML data. */
    XML,
    /** CloudEvents structured mode, the data before the attributes. */
    BEHIND;

    String topic() {
        return "events-" + words();
    }

    String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isStructured() {
        return this == STRUCTURED || this == BEHIND;
    }
}
