package org.vmremediator.policy;

import java.util.Locale;

/** Shares of a capacity, 0 to 1. They are compared with a tolerance far below a byte in a petabyte. */
final class Shares {
    private static final double TOLERANCE = 1e-12;

    private Shares() {}

    /** 0 of a datastore without capacity. */
    static double of(long bytes, long capacity) {
        return capacity > 0 ? (double) bytes / capacity : 0;
    }

    static boolean less(double share, double limit) {
        return share < limit - TOLERANCE;
    }

    /** For people: {@code 12.5%}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
