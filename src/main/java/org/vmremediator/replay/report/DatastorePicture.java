package org.vmremediator.replay.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.vmremediator.replay.PolicyResult.DatastoreUse;

/** How full datastores are before and after: a row for each, a mark for each policy, one scale of 0 to 100 %. */
final class DatastorePicture {
    private static final int MOST = 24;
    private static final double WIDTH = 1060;
    private static final double LEFT = 190;
    private static final double RIGHT = 870;
    private static final double ROW = 22;
    private static final double TOP = 26;

    private final Findings findings;
    private final List<DatastoreUse> before;

    DatastorePicture(Findings findings) {
        this.findings = findings;
        before = findings.result().policies().get(0).datastores();
    }

    /** Those that change most, by whichever policy; the fullest first. */
    List<Integer> shown() {
        return IntStream.range(0, before.size())
                .boxed()
                .filter(store -> before.get(store).capacityBytes() > 0)
                .sorted(Comparator.comparingLong(this::change).reversed().thenComparing(store -> -used(store, -1)))
                .limit(MOST)
                .filter(store -> change(store) > 0)
                .sorted(Comparator.comparingDouble(store -> -used(store, -1)))
                .toList();
    }

    private long change(int store) {
        return findings.result().policies().stream()
                .mapToLong(policy -> Math.abs(policy.datastores().get(store).freeAfter()
                        - policy.datastores().get(store).freeBefore()))
                .max()
                .orElse(0);
    }

    /** @param policy -1 for the time before */
    private double used(int store, int policy) {
        DatastoreUse use = findings.result()
                .policies()
                .get(Math.max(0, policy))
                .datastores()
                .get(store);
        long free = policy < 0 ? use.freeBefore() : use.freeAfter();
        return 1 - (double) free / use.capacityBytes();
    }

    void draw(Html html) {
        List<Integer> stores = shown();
        double bottom = TOP + stores.size() * ROW;
        html.open("div", "class", "scroll");
        Svg svg = Svg.open(html, WIDTH, bottom + 24, "wide", "How full datastores are before and after");
        for (int percent = 0; percent <= 100; percent += 20) {
            double x = x(percent / 100.0);
            svg.line(x, TOP - 6, x, bottom, percent == 0 ? "base" : "grid");
            svg.label(percent + " %", x, bottom + 16, "t-axis mid");
        }
        svg.label("used share of the capacity", LEFT, TOP - 14, "t-axis");
        for (int row = 0; row < stores.size(); row++) {
            draw(svg, stores.get(row), TOP + row * ROW + ROW / 2);
        }
        svg.close();
        html.close();
    }

    private void draw(Svg svg, int store, double y) {
        DatastoreUse use = before.get(store);
        svg.label(Words.shortened(use.name(), 26), LEFT - 10, y + 4, "t-name end");
        double from = x(used(store, -1));
        StringBuilder after = new StringBuilder(Numbers.percent(used(store, -1)));
        for (int policy = 0; policy < findings.policies().size(); policy++) {
            double to = x(used(store, policy));
            svg.line(from, y + offset(policy), to, y + offset(policy), "move p" + policy);
            after.append(policy == 0 ? " \u2192 " : " | ").append(Numbers.percent(used(store, policy)));
        }
        svg.circle(from, y, 4.5, "was");
        for (int policy = 0; policy < findings.policies().size(); policy++) {
            double to = x(used(store, policy));
            if (policy == 0) {
                svg.circle(to, y + offset(policy), 4.5, "now p0");
            } else {
                svg.diamond(to, y + offset(policy), 5, "now p1");
            }
        }
        svg.label(after.toString(), RIGHT + 16, y + 4, "t-axis");
    }

    /** Two policies lie side by side, so that none hides the other. */
    private double offset(int policy) {
        return findings.compares() ? (policy == 0 ? -3.5 : 3.5) : 0;
    }

    private static double x(double share) {
        return LEFT + (RIGHT - LEFT) * Math.min(1, Math.max(0, share));
    }
}
