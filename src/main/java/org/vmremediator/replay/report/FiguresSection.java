package org.vmremediator.replay.report;

import java.util.List;
import org.vmremediator.replay.ReplayCounts;
import org.vmremediator.replay.report.Table.Column;

/** The figures: of one policy as they are, of two side by side. */
record FiguresSection(Findings findings) {

    void write(Html html) {
        html.open("section", "id", "figures");
        html.element("h2", findings.compares() ? "The two policies in figures" : "In figures");
        if (findings.compares()) {
            sideBySide(html);
        } else {
            cards(html);
        }
        events(html);
        html.close().line();
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
        long value = figure.value().applyAsLong(figures);
        return Numbers.count(value) + unit(figure, 1);
    }

    /** None for a difference of nothing. */
    private static String unit(Figures.Figure figure, long difference) {
        return figure.unit().isEmpty() || difference == 0 ? "" : "\u00a0" + figure.unit();
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
                            Numbers.difference(difference) + unit(figure, difference)));
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
}
