package org.vmremediator.replay.report;

import java.util.Locale;
import org.vmremediator.policy.TriggerKind;

/** Short words for long things. */
final class Words {
    private Words() {}

    /** With an ellipsis where something is cut off. */
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "\u2026";
    }

    /** {@code cpu alarm}. */
    static String kind(TriggerKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code All 12}, or {@code The first 1,000 of 5,580}. */
    static String ofAll(long listed, long all) {
        return all > listed
                ? "The first " + Numbers.count(listed) + " of " + Numbers.count(all)
                : "All " + Numbers.count(all);
    }

    /** Of a path, the file. */
    static String file(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
