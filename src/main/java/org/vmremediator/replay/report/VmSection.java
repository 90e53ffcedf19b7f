package org.vmremediator.replay.report;

import java.util.ArrayList;
import java.util.List;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.VmKey;
import org.vmremediator.replay.report.Table.Column;

/** The VMs that would grow most, and those that make most noise. */
record VmSection(Findings findings) {
    private static final int GROWING = 12;
    private static final int NOISY = 10;

    void write(Html html) {
        growing(html);
        noisy(html);
    }

    private void growing(Html html) {
        List<VmKey> vms = findings.most(GROWING, findings.sizes()::growth);
        html.open("section", "id", "vms").element("h2", "The VMs that would grow most");
        if (vms.isEmpty()) {
            html.element("p", "No VM would grow.", "class", "note");
        } else {
            legend(html);
            html.open("div", "class", "vm-grid");
            vms.forEach(vm -> card(html, vm));
            html.close();
        }
        html.close();
    }

    private void legend(Html html) {
        html.open("p", "class", "legend");
        for (int i = 0; i < findings.policies().size(); i++) {
            html.open("span").open("i", "class", "key line p" + i).close();
            html.text(findings.compares() ? findings.policies().get(i).name() : "hardware")
                    .close();
        }
        html.open("span")
                .open("i", "class", "key ring")
                .close()
                .text("a tag asks for this size")
                .close();
        html.element("span", "A step up is twice the size").close();
    }

    private void card(Html html, VmKey vm) {
        html.open("article").element("h3", findings.name(vm), "title", findings.name(vm) + " " + vm);
        for (Setting setting : List.of(Setting.NUM_CPU, Setting.MEMORY_MB)) {
            SizePicture picture = new SizePicture(findings, vm, setting);
            if (picture.changes()) {
                html.element("p", picture.words(), "class", "size-words");
                picture.draw(html);
            }
        }
        html.close().line();
    }

    private void noisy(Html html) {
        html.open("section", "id", "noisy").element("h2", "The ten noisiest VMs");
        List<Column> columns =
                new ArrayList<>(List.of(Column.text("VM"), Column.text("moref"), Column.number("triggers")));
        findings.policies().forEach(policy -> {
            columns.add(Column.number(findings.compares() ? "changes by " + policy.name() : "changes"));
            columns.add(Column.text("else mostly"));
        });
        Table table = new Table(html, "", columns);
        for (VmKey vm : findings.most(NOISY, VmLedger::triggers)) {
            table.row("", row(vm));
        }
        table.end();
        html.close();
    }

    private List<String> row(VmKey vm) {
        long triggers = findings.policies().stream()
                .flatMap(policy -> policy.vm(vm).stream())
                .mapToLong(VmLedger::triggers)
                .max()
                .orElse(0);
        List<String> cells = new ArrayList<>(List.of(findings.name(vm), vm.toString(), Numbers.count(triggers)));
        for (PolicyFindings policy : findings.policies()) {
            cells.add(Numbers.count(policy.vm(vm).map(VmLedger::plans).orElse(0L)));
            cells.add(policy.vm(vm)
                    .flatMap(VmLedger::mostFrequentRefusal)
                    .map(reason -> reason.code())
                    .orElse(""));
        }
        return cells;
    }
}
