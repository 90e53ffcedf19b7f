package org.vmremediator.replay.report;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vmremediator.policy.Outcome;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Setting;

/** What speaks for one of two policies: whom the second helps, what that costs, whom it leaves alone, and how fast it goes. */
record InShort(Findings findings) {
    private static final int REASONS = 3;

    void write(Html html) {
        html.element("p", "What " + findings.second().name() + " would do:", "class", "source")
                .open("dl", "class", "short");
        item(html, "Helps", against(second().vmsChanged(), first().vmsChanged(), "VM", "VMs"));
        item(html, "Costs", costs());
        item(html, "Leaves alone", leaves());
        item(html, "At its busiest", pace());
        html.close().line();
    }

    private static void item(Html html, String term, String text) {
        html.element("dt", term).element("dd", text);
    }

    private String costs() {
        return against(second().added(Setting.NUM_CPU), first().added(Setting.NUM_CPU), "CPU", "CPUs") + "; "
                + gigabytes(
                        second().added(Setting.MEMORY_MB) >> 10, first().added(Setting.MEMORY_MB) >> 10, "GB of memory")
                + "; " + gigabytes(second().moved() >> 30, first().moved() >> 30, "GB to move");
    }

    private static String gigabytes(long second, long first, String unit) {
        return against(second, first, unit, unit);
    }

    private String pace() {
        return against(
                findings.second().peak().most(),
                findings.first().peak().most(),
                "change in an hour",
                "changes in an hour");
    }

    /** Those reasons to do nothing in spite of a wish that differ most. */
    private String leaves() {
        Set<Reason> reasons = new LinkedHashSet<>(findings.first().tally().suppressing());
        reasons.addAll(findings.second().tally().suppressing());
        List<String> parts = reasons.stream()
                .filter(reason -> reason.outcome() != Outcome.UNCHANGED && difference(reason) > 0)
                .sorted(Comparator.comparingLong(this::difference).reversed().thenComparing(Reason::code))
                .limit(REASONS)
                .map(this::leaves)
                .toList();
        return parts.isEmpty() ? "as many triggers, for the same reasons" : String.join("; ", parts);
    }

    private String leaves(Reason reason) {
        long first = findings.first().tally().of(reason);
        long second = findings.second().tally().of(reason);
        return against(second, first, "trigger", "triggers") + ", " + reason.code();
    }

    private long difference(Reason reason) {
        return Math.abs(
                findings.first().tally().of(reason) - findings.second().tally().of(reason));
    }

    /** The second beside the first. */
    private static String against(long second, long first, String one, String many) {
        String text = Numbers.count(second, one, many);
        return second == first ? text + " as with the other" : text + " instead of " + Numbers.count(first);
    }

    private Figures first() {
        return new Figures(findings.first(), findings.sizes());
    }

    private Figures second() {
        return new Figures(findings.second(), findings.sizes());
    }
}
