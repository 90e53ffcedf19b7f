package org.vmremediator.replay.report;

import java.util.List;
import org.vmremediator.replay.PolicyResult;
import org.vmremediator.replay.report.Table.Column;

/** What stands below the pictures: what the replay presumes, what could not be read, and which configurations these were. */
record NotesSection(Findings findings) {

    void write(Html html) {
        html.open("section", "id", "presumptions").element("h2", "What this presumes");
        html.open("ul");
        new Presumptions(findings.result()).sentences().forEach(sentence -> html.element("li", sentence));
        html.close().close().line();
        broken(html);
        html.open("footer").open("p");
        html.text("Configurations by their hash, as in audit records: ");
        List<PolicyResult> policies = findings.result().policies();
        for (int i = 0; i < policies.size(); i++) {
            html.text((i > 0 ? ", " : "") + policies.get(i).name() + " ");
            html.element("code", policies.get(i).configurationHash());
        }
        html.text(". Model " + (findings.result().model() ? "on" : "off") + ". Made by vm-remediator replay;")
                .text(" nothing was written to vCenter or Kafka.")
                .close()
                .close();
    }

    private void broken(Html html) {
        long all = findings.result().counts().broken();
        if (all == 0) {
            return;
        }
        html.open("section", "id", "broken").element("h2", "Records that could not be understood");
        html.open("details").element("summary", Words.ofAll(findings.broken().size(), all));
        Table table = new Table(
                html, "long", List.of(Column.text("where"), Column.text("record, UTC"), Column.text("reason")));
        findings.broken()
                .forEach(record -> table.row(record.where(), Numbers.second(record.timestamp()), record.reason()));
        table.end();
        html.close().close();
    }
}
