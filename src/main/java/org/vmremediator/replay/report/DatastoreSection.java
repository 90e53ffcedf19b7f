package org.vmremediator.replay.report;

import java.util.ArrayList;
import java.util.List;
import org.vmremediator.replay.PolicyResult.DatastoreUse;
import org.vmremediator.replay.report.Table.Column;

/** The datastores before and after. */
record DatastoreSection(Findings findings) {

    void write(Html html) {
        DatastorePicture picture = new DatastorePicture(findings);
        html.open("section", "id", "datastores").element("h2", "Datastores before and after");
        if (picture.shown().isEmpty()) {
            html.element("p", "No datastore would be fuller or emptier.", "class", "note");
        } else {
            legend(html);
            picture.draw(html);
        }
        html.open("details").element("summary", "All " + all().size() + " datastores in figures");
        table(html);
        html.close().close();
    }

    private void legend(Html html) {
        html.open("p", "class", "legend");
        html.open("span").open("i", "class", "key was").close().text("before").close();
        for (int i = 0; i < findings.policies().size(); i++) {
            html.open("span").open("i", "class", "key mark p" + i).close();
            html.text("after"
                            + (findings.compares()
                                    ? " " + findings.policies().get(i).name()
                                    : ""))
                    .close();
        }
        html.close();
    }

    private List<DatastoreUse> all() {
        return findings.result().policies().get(0).datastores();
    }

    private void table(Html html) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("datastore"),
                Column.text("vCenter"),
                Column.number("capacity"),
                Column.number("free before")));
        findings.policies()
                .forEach(policy ->
                        columns.add(Column.number("free after" + (findings.compares() ? ", " + policy.name() : ""))));
        Table table = new Table(html, "", columns);
        for (int i = 0; i < all().size(); i++) {
            table.row("", row(i));
        }
        table.end();
    }

    private List<String> row(int store) {
        DatastoreUse use = all().get(store);
        List<String> cells = new ArrayList<>(List.of(
                use.name(), use.vcenter(), Numbers.bytes(use.capacityBytes()), Numbers.bytes(use.freeBefore())));
        findings.result()
                .policies()
                .forEach(policy ->
                        cells.add(Numbers.bytes(policy.datastores().get(store).freeAfter())));
        return cells;
    }
}
