package org.vmremediator.replay.report;

import java.util.List;
import java.util.function.ToLongFunction;
import org.vmremediator.policy.Remediation;

/**
 * One colour of a picture.
 *
 * @param style the class in the style sheet, which has a dark and a light colour for it
 */
record Series(String name, String style, ToLongFunction<Bucket> count) {
    static final Series TRIGGERS = new Series("triggers", "s-trigger", Bucket::triggers);
    static final List<Series> PLANS = List.of(
            of(Remediation.TAGGING, "s-tag"),
            of(Remediation.RECONFIGURATION, "s-conf"),
            of(Remediation.RELOCATION, "s-move"));

    private static Series of(Remediation remediation, String style) {
        return new Series(remediation.id(), style, bucket -> bucket.plans(remediation));
    }

    /** Names and colours above a picture. */
    static void legend(Html html, List<Series> all) {
        html.open("p", "class", "legend");
        all.forEach(series -> html.open("span")
                .open("i", "class", "key " + series.style())
                .close()
                .text(series.name())
                .close());
        html.close();
    }
}
