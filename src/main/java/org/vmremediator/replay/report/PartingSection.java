package org.vmremediator.replay.report;

import java.util.List;
import java.util.Map;
import org.vmremediator.policy.VmKey;
import org.vmremediator.replay.report.Table.Column;

/** Where two policies part: what they do differently, at which VMs, and trigger by trigger. */
record PartingSection(Findings findings) {
    private static final int KINDS = 20;
    private static final int VMS = 20;

    void write(Html html) {
        Partings partings = findings.partings();
        html.open("section", "id", "partings").element("h2", "Where they part");
        if (partings.count() == 0) {
            html.element("p", "Nowhere: both decide alike on every trigger.", "class", "note");
        } else {
            kinds(html, partings);
            vms(html, partings);
            list(html, partings);
        }
        html.close();
    }

    private void kinds(Html html, Partings partings) {
        Table table = new Table(
                html,
                "",
                List.of(
                        Column.number("triggers"),
                        Column.text(findings.first().name()),
                        Column.text(findings.second().name())));
        partings.kinds().stream()
                .limit(KINDS)
                .forEach(kind -> table.row(
                        Numbers.count(kind.getValue()),
                        kind.getKey().first(),
                        kind.getKey().second()));
        table.end();
    }

    private void vms(Html html, Partings partings) {
        List<Map.Entry<VmKey, Long>> vms = partings.vms();
        html.element(
                "h3",
                "At " + Numbers.count(vms.size(), "VM", "VMs")
                        + (vms.size() > VMS ? "; the " + VMS + " where they part most often" : ""));
        Table table = new Table(
                html,
                "",
                List.of(
                        Column.text("VM"),
                        Column.text("moref"),
                        Column.number("they part at"),
                        Column.number("planned, " + findings.first().name()),
                        Column.number("planned, " + findings.second().name())));
        vms.stream()
                .limit(VMS)
                .forEach(entry -> table.row(
                        name(entry.getKey()),
                        entry.getKey().toString(),
                        Numbers.count(entry.getValue()),
                        plans(findings.first(), entry.getKey()),
                        plans(findings.second(), entry.getKey())));
        table.end();
    }

    private String name(VmKey vm) {
        return findings.policies().stream()
                .flatMap(policy -> policy.vm(vm).stream())
                .map(VmLedger::name)
                .findFirst()
                .orElse(vm.moref());
    }

    private static String plans(PolicyFindings policy, VmKey vm) {
        return Numbers.count(policy.vm(vm).map(VmLedger::plans).orElse(0L));
    }

    private void list(Html html, Partings partings) {
        String which = partings.count() > partings.listed().size()
                ? "The first " + Numbers.count(partings.listed().size()) + " of " + Numbers.count(partings.count())
                : "All " + Numbers.count(partings.count());
        html.open("details").element("summary", which + ", one by one");
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
}
