package org.vmremediator.cli;

import java.util.Locale;

/**
 * One line of a report.
 *
 * @param where what was looked at: {@code topic vcenter-events}, {@code vcenter lab}
 * @param what what was found
 * @param advice what to do about it; empty when there is nothing to do
 */
record Finding(Level level, String where, String what, String advice) {
    /** How bad it is; only a FAIL makes the command exit with 1. */
    enum Level {
        OK,
        WARN,
        FAIL
    }

    static Finding ok(String where, String what) {
        return new Finding(Level.OK, where, what, "");
    }

    static Finding warn(String where, String what, String advice) {
        return new Finding(Level.WARN, where, what, advice);
    }

    static Finding fail(String where, String what, String advice) {
        return new Finding(Level.FAIL, where, what, advice);
    }

    @Override
    public String toString() {
        String line = String.format(Locale.ROOT, "%-4s  %s: %s", level, where, what);
        return advice.isEmpty() ? line : line + " -> " + advice;
    }
}
