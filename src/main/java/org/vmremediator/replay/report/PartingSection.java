package org.vmremediator.replay.report;

import java.util.List;
import java.util.Map;
import org.vmremediator.policy.VmKey;
import org.vmremediator.replay.report.Partings.Gist;
import org.vmremediator.replay.report.Table.Column;

/** Where two policies part: in what they would do, at which VMs, trigger by trigger, and in their reasons. */
record PartingSection(Findings findings) {
    private static final int GISTS = 15;
    private static final int VMS = 10;

    void write(Html html) {
        Partings partings = findings.partings();
        html.open("section", "id", "partings").element("h2", "Where they part");
        if (partings.count() == 0) {
            html.element("p", "Nowhere: they would do the same at every trigger.", "class", "note");
        } else {
            html.element("p", "Triggers at which they would do different things:", "class", "note");
            gists(html, partings.deeds());
            vms(html, partings);
            list(html, partings);
        }
        reasons(html, partings);
        html.close();
    }

    private void gists(Html html, List<Map.Entry<Gist, Long>> gists) {
        Table table = new Table(
                html,
                "gists",
                List.of(
                        Column.number("triggers"),
                        Column.text(findings.first().name()),
                        Column.text(findings.second().name())));
        gists.stream()
                .limit(GISTS)
                .forEach(gist -> table.row(
                        Numbers.count(gist.getValue()),
                        gist.getKey().first(),
                        gist.getKey().second()));
        table.end();
    }

    private void vms(Html html, Partings partings) {
        List<Map.Entry<VmKey, Long>> vms = partings.vms();
        html.element(
                "h3",
                vms.size() > VMS
                        ? "At " + Numbers.count(vms.size()) + " VMs; the " + VMS + " with the most such triggers"
                        : "At " + Numbers.count(vms.size(), "VM", "VMs"));
        Table table = new Table(
                html,
                "",
                List.of(
                        Column.text("VM"),
                        Column.text("moref"),
                        Column.number("they part at"),
                        Column.number("changes by " + findings.first().name()),
                        Column.number("changes by " + findings.second().name())));
        vms.stream()
                .limit(VMS)
                .forEach(entry -> table.row(
                        findings.name(entry.getKey()),
                        entry.getKey().toString(),
                        Numbers.count(entry.getValue()),
                        plans(findings.first(), entry.getKey()),
                        plans(findings.second(), entry.getKey())));
        table.end();
    }

    private static String plans(PolicyFindings policy, VmKey vm) {
        return Numbers.count(policy.vm(vm).map(VmLedger::plans).orElse(0L));
    }

    private void list(Html html, Partings partings) {
        html.open("details")
                .element("summary", Words.ofAll(partings.listed().size(), partings.count()) + ", trigger by trigger");
        Table table = new Table(
                html,
                "long",
                List.of(
                        Column.text("event, UTC"),
                        Column.text("VM"),
                        Column.text("trigger"),
                        Column.text(findings.first().name()),
                        Column.text(findings.second().name())));
        partings.listed()
                .forEach(one -> table.row(
                        Numbers.second(one.at()),
                        one.name() + " (" + one.vm().moref() + ")",
                        Words.kind(one.kind()),
                        one.first(),
                        one.second()));
        table.end();
        html.close();
    }

    private void reasons(Html html, Partings partings) {
        if (partings.inReasonOnly() > 0) {
            html.open("details")
                    .element(
                            "summary",
                            Numbers.count(partings.inReasonOnly())
                                    + " more triggers at which both do nothing, for different reasons");
            gists(html, partings.reasons());
            html.close();
        }
    }
}
