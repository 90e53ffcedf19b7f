package org.vmremediator.policy;

import java.math.BigDecimal;

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

    /** For people: {@code 12.5%}. Without a formatter, since every datastore of every decision has some. */
    static String percent(double share) {
        return BigDecimal.valueOf(Math.round(share * 1000), 1) + "%";
    }
}
