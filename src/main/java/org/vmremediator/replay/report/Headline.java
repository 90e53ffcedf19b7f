package org.vmremediator.replay.report;

import java.time.Duration;
import org.vmremediator.replay.ReplayResult;

/** The report in a sentence, and what it was made from. */
record Headline(Findings findings) {

    String sentence() {
        return findings.compares() ? comparison() : alone();
    }

    private String alone() {
        Figures figures = figures(0);
        return figures.plans() == 0
                ? "This policy would have changed nothing: it had " + count(figures.triggers(), "trigger") + "."
                : "This policy would have planned " + count(figures.plans(), "change") + " on "
                        + Numbers.count(figures.vmsChanged(), "VM", "VMs") + " in " + span() + ".";
    }

    private String comparison() {
        long first = figures(0).plans();
        long second = figures(1).plans();
        String names = findings.second().name() + " would have planned ";
        String plans = first == second
                ? names + "as many changes as " + findings.first().name() + ": " + Numbers.count(first) + "."
                : names + count(second, "change") + ", " + Numbers.count(Math.abs(second - first))
                        + (second < first ? " fewer than " : " more than ")
                        + findings.first().name() + " with " + Numbers.count(first) + ".";
        return plans + parting();
    }

    private String parting() {
        long parted = findings.partings().count();
        return parted == 0
                ? " They would do the same at every trigger."
                : " They part at " + Numbers.count(parted) + " of "
                        + count(Math.max(figures(0).triggers(), figures(1).triggers()), "trigger") + ".";
    }

    /** Such as {@code 30 days}. */
    private String span() {
        Duration span = Duration.between(findings.from(), findings.to());
        if (span.compareTo(Duration.ofHours(36)) > 0) {
            return Math.round(span.toHours() / 24.0) + " days";
        }
        return span.toMinutes() > 90
                ? Math.round(span.toMinutes() / 60.0) + " hours"
                : count(span.toMinutes(), "minute");
    }

    /** Where the events and the VMs come from. */
    String source() {
        ReplayResult result = findings.result();
        String events = result.first().isEmpty()
                ? "No events"
                : count(result.counts().read(), "event") + " of " + result.source() + ", "
                        + Numbers.time(findings.from()) + " to "
                        + Numbers.time(result.last().orElse(findings.from()))
                        + " UTC";
        return events + ". " + Numbers.count(findings.sizes().count(), "VM", "VMs") + " as "
                + (result.inventory().equals("live")
                        ? "vCenter had them"
                        : Words.file(result.inventory()) + " has them")
                + " on " + Numbers.time(result.inventoryTaken()) + " UTC.";
    }

    private Figures figures(int policy) {
        return new Figures(findings.policies().get(policy), findings.sizes());
    }

    private static String count(long number, String one) {
        return Numbers.count(number, one, one + "s");
    }
}
