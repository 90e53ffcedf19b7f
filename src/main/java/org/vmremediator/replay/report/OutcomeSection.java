package org.vmremediator.replay.report;

import java.util.ArrayList;
import java.util.List;
import org.vmremediator.policy.Outcome;
import org.vmremediator.policy.Remediation;
import org.vmremediator.replay.report.Table.Column;

/** How the triggers ended, by remediation and outcome. */
record OutcomeSection(Findings findings) {
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.PLANNED, Outcome.UNCHANGED, Outcome.SKIPPED, Outcome.FAILED);

    void write(Html html) {
        html.open("section", "id", "outcomes").element("h2", "How the triggers ended");
        html.open("div", "class", "pair");
        findings.policies().forEach(policy -> outcomes(html, policy));
        html.close().close().line();
    }

    private void outcomes(Html html, PolicyFindings policy) {
        html.open("div");
        if (findings.compares()) {
            html.element("h3", policy.name());
        }
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
        html.close();
    }
}
