package org.vmremediator.replay.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vmremediator.policy.Reason;
import org.vmremediator.replay.report.Table.Column;

/** The triggers for which nothing was planned: by reason, and the first ones one by one. */
record SuppressedSection(Findings findings) {

    void write(Html html) {
        html.open("section", "id", "suppressed").element("h2", "Triggers without a change, by reason");
        reasons(html);
        findings.policies().forEach(policy -> list(html, policy));
        html.close();
    }

    private List<Reason> all() {
        return findings.policies().stream()
                .flatMap(policy -> policy.tally().suppressing().stream())
                .distinct()
                .sorted(Comparator.comparingLong(this::most).reversed().thenComparing(Reason::code))
                .toList();
    }

    private long most(Reason reason) {
        return counts(reason).max(Long::compare).orElse(0L);
    }

    private Stream<Long> counts(Reason reason) {
        return findings.policies().stream().map(policy -> policy.tally().of(reason));
    }

    private void reasons(Html html) {
        long most = all().stream().mapToLong(this::most).max().orElse(1);
        html.open("div", "class", "scroll").open("table", "class", "bars");
        html.open("thead").open("tr").element("th", "outcome, reason", "scope", "col");
        findings.policies()
                .forEach(policy -> html.element(
                        "th", findings.compares() ? policy.name() : "triggers", "scope", "col", "class", "t"));
        html.element("th", "means", "scope", "col").close().close().open("tbody");
        for (Reason reason : all()) {
            html.open("tr");
            html.open("td")
                    .element("span", reason.outcome().id(), "class", "quiet")
                    .text(" ");
            html.element("code", reason.code()).close();
            for (int i = 0; i < findings.policies().size(); i++) {
                bar(html, findings.policies().get(i).tally().of(reason), most, i);
            }
            html.element("td", reason.meaning(), "class", "quiet").close().line();
        }
        html.close().close().close();
    }

    private static void bar(Html html, long count, long most, int policy) {
        html.open("td", "class", "bar");
        html.open("span", "class", "fill p" + policy, "style", "width:" + Numbers.plain(90.0 * count / most) + "px")
                .close();
        html.element("span", Numbers.count(count)).close();
    }

    private void list(Html html, PolicyFindings policy) {
        long all = policy.tally().all() - new Figures(policy, findings.sizes()).plans();
        List<Suppressed> listed = policy.suppressed();
        html.open("details");
        html.element(
                "summary",
                Words.ofAll(listed.size(), all) + (findings.compares() ? " of " + policy.name() : "") + ", one by one");
        Table table = new Table(
                html,
                "long",
                List.of(
                        Column.text("event, UTC"),
                        Column.text("VM"),
                        Column.text("trigger"),
                        Column.text("reason"),
                        Column.text("message")));
        listed.forEach(one -> table.row(
                Numbers.second(one.at()),
                one.name() + " (" + one.vm().moref() + ")",
                Words.kind(one.kind()),
                one.reason().code(),
                one.message()));
        table.end();
        html.close();
    }
}
