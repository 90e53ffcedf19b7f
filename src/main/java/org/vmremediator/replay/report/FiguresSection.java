package org.vmremediator.replay.report;

import java.util.ArrayList;
import java.util.List;
import org.vmremediator.policy.Outcome;
import org.vmremediator.policy.Remediation;
import org.vmremediator.replay.ReplayCounts;
import org.vmremediator.replay.report.Table.Column;

/** The figures: of one policy as they are, of two side by side. */
record FiguresSection(Findings findings) {
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.PLANNED, Outcome.UNCHANGED, Outcome.SKIPPED, Outcome.FAILED);

    void write(Html html) {
        html.open("section", "id", "figures");
        html.element("h2", findings.compares() ? "The two policies in figures" : "In figures");
        if (findings.compares()) {
            sideBySide(html);
        } else {
            cards(html);
        }
        events(html);
        findings.policies().forEach(policy -> outcomes(html, policy));
        html.close();
    }

    private void cards(Html html) {
        Figures figures = new Figures(findings.first(), findings.sizes());
        html.open("dl", "class", "cards");
        Figures.ALL.forEach(figure -> html.open("div")
                .element("dt", figure.name())
                .element("dd", value(figure, figures))
                .close());
        html.close().line();
    }

    private static String value(Figures.Figure figure, Figures figures) {
        String unit = figure.unit().isEmpty() ? "" : "\u00a0" + figure.unit();
        return Numbers.count(figure.value().applyAsLong(figures)) + unit;
    }

    private void sideBySide(Html html) {
        Figures first = new Figures(findings.first(), findings.sizes());
        Figures second = new Figures(findings.second(), findings.sizes());
        Table table = new Table(
                html,
                "figures",
                List.of(
                        Column.text(""),
                        Column.number(findings.first().name()),
                        Column.number(findings.second().name()),
                        Column.number("difference")));
        for (Figures.Figure figure : Figures.ALL) {
            long difference =
                    figure.value().applyAsLong(second) - figure.value().applyAsLong(first);
            table.row(
                    figure.isPart() ? "part" : "",
                    List.of(
                            figure.name(),
                            value(figure, first),
                            value(figure, second),
                            Numbers.difference(difference)));
        }
        table.end();
    }

    private void events(Html html) {
        ReplayCounts counts = findings.result().counts();
        html.element(
                "p",
                "Of " + Numbers.count(counts.read()) + " events read, " + Numbers.count(counts.irrelevant())
                        + " concerned nobody, " + Numbers.count(counts.duplicates()) + " were duplicates, "
                        + Numbers.count(counts.broken()) + " could not be understood, and "
                        + Numbers.count(counts.triggers()) + " were triggers.",
                "class",
                "note");
    }

    private void outcomes(Html html, PolicyFindings policy) {
        html.element("h3", "How the triggers ended" + (findings.compares() ? ": " + policy.name() : ""));
        List<Column> columns = new ArrayList<>(List.of(Column.text("remediation"), Column.number("triggers")));
        OUTCOMES.forEach(outcome -> columns.add(Column.number(outcome.id())));
        Table table = new Table(html, "outcomes", columns);
        for (Remediation remediation : Remediation.values()) {
            List<String> cells = new ArrayList<>(
                    List.of(remediation.id(), Numbers.count(policy.tally().of(remediation))));
            OUTCOMES.forEach(outcome -> cells.add(Numbers.count(policy.tally().of(remediation, outcome))));
            table.row("", cells);
        }
        List<String> sum =
                new ArrayList<>(List.of("all", Numbers.count(policy.tally().all())));
        OUTCOMES.forEach(outcome -> sum.add(Numbers.count(policy.tally().of(outcome))));
        table.row("sum", sum).end();
    }
}
