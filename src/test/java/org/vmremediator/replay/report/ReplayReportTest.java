package org.vmremediator.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.VmKey;
import org.vmremediator.replay.BrokenRecord;
import org.vmremediator.replay.snapshot.Snapshot;
import org.vmremediator.testing.month.Month;
import org.w3c.dom.Document;

class ReplayReportTest {
    private static final Snapshot NO_VMS = Snapshot.of(Records.END, "0.1.0", List.of());

    @Test
    void shouldShowAHostileNameAsText() {
        String name = "</td><script>alert(1)</script><img src=http://evil.example onerror='x'>";
        ReplayReport report = new ReplayReport(List.of("<b>.yaml"), NO_VMS);
        report.decided(0, Records.skipped(1, "vm-1", name, Reason.COOLDOWN));
        report.broken(new BrokenRecord("t-0 offset <1>", Records.BEGIN, "bad <json>"));
        report.finished(Records.result(false, "<b>.yaml"));

        Document page = Pages.parse(report.html());

        assertThat(Pages.loaded(page)).isEmpty();
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("img").getLength()).isZero();
        assertThat(Pages.section(page, "suppressed").getTextContent()).contains(name);
        assertThat(Pages.section(page, "broken").getTextContent()).contains("bad <json>");
    }

    @Test
    void shouldListTheFirstThousandAndCountAll() {
        ReplayReport report = new ReplayReport(List.of("a.yaml"), NO_VMS);
        for (int key = 0; key < 1500; key++) {
            report.decided(0, Records.skipped(key, "vm-" + key % 7, "web", Reason.COOLDOWN));
        }
        report.finished(Records.result(false, "a.yaml"));

        String section = Pages.section(Pages.parse(report.html()), "suppressed").getTextContent();
        assertThat(section).contains("The first 1,000 of 1,500", "cooldown1,500");
        assertThat(section.split("web \\(vm-", -1)).hasSize(1001);
        assertThat(report.lines()).anyMatch(line -> line.matches("skipped cooldown +1,500"));
    }

    @Test
    void shouldSayThatItIsPartial() {
        assertThat(html(false)).doesNotContain("Partial");
        assertThat(html(true)).contains("Partial: the replay was stopped");
    }

    private static String html(boolean partial) {
        ReplayReport report = new ReplayReport(List.of("a.yaml"), NO_VMS);
        report.finished(Records.result(partial, "a.yaml"));
        return report.html();
    }

    @Test
    void shouldPutTheInventorysDateBesideThoseOfTheEvents() {
        assertThat(html(false))
                .contains("The inventory is of 2026-10-14 00:00 UTC, the events are of 2026-10-01 00:00 to"
                        + " 2026-10-11 00:00 UTC: it was read 3 days after the last event.");
    }

    @Test
    void shouldShowHowVmsGrowAndWhoseTagsWait() {
        Snapshot inventory = Month.of(50, 1).snapshot();
        String vcenter = inventory.vcenters().get(0).vcenter();
        Sizes sizes = new Sizes(inventory);
        VmLedger ledger = new VmLedger(new VmKey(vcenter, "vm-10000"), "web");
        int before = sizes.of(ledger.vm(), Setting.NUM_CPU).orElseThrow();
        String cpus = Setting.NUM_CPU.category();

        ledger.add(Records.tagged(1, "vm-10000", null, Integer.toString(before * 2)));
        assertThat(sizes.growth(ledger)).isEqualTo(1);
        assertThat(sizes.waits(ledger, Setting.NUM_CPU)).isTrue();
        assertThat(sizes.added(ledger, Setting.NUM_CPU)).isZero();
        ledger.add(Records.reconfigured(2, "vm-10000", cpus, "" + before, "" + before * 2));
        ledger.add(Records.reconfigured(3, "vm-10000", cpus, "" + before, "" + before * 2));
        ledger.add(Records.reconfigured(4, "vm-10000", "config.cpuHotAddEnabled", "false", "true"));

        assertThat(sizes.waits(ledger, Setting.NUM_CPU)).isFalse();
        assertThat(sizes.added(ledger, Setting.NUM_CPU)).isEqualTo(before);
        assertThat(ledger.steps()).hasSize(2);
        assertThat(ledger.plans()).isEqualTo(4);
    }

    @Test
    void shouldSayAtTheTopWhatSpeaksForOneOfTwoPolicies() {
        Snapshot inventory = Month.of(50, 1).snapshot();
        String memory = Setting.MEMORY_MB.category();
        ReplayReport report = new ReplayReport(List.of("a.yaml", "b.yaml"), inventory);
        for (int key = 1; key <= 3; key++) {
            report.decided(0, Records.skipped(key, "vm-1000" + key, "web", Reason.AT_LIMIT));
            report.decided(1, Records.reconfigured(key, "vm-1000" + key, memory, "1024", "1048576"));
        }
        report.decided(0, Records.tagged(4, "vm-10004", null, "8"));
        report.decided(1, Records.skipped(4, "vm-10004", "web", Reason.COOLDOWN));
        report.decided(0, Records.skipped(5, "vm-10005", "web", Reason.OPT_OUT));
        report.decided(1, Records.skipped(5, "vm-10005", "web", Reason.OPT_OUT));
        report.finished(Records.result(false, "a.yaml", "b.yaml"));

        String header = Pages.parse(report.html())
                .getElementsByTagName("header")
                .item(0)
                .getTextContent();
        assertThat(header)
                .contains("What b.yaml would do:", "Helps3 VMs instead of 1", "0 CPUs as with the other; ")
                .containsPattern("; 3,0\\d\\d GB of memory instead of 0; 0 GB to move as with the other")
                .contains(
                        "Leaves alone0 triggers instead of 3, at-limit; 1 trigger instead of 0, cooldownAt its busiest3 changes in an hour instead of 1");
    }

    @Test
    void shouldSpeakOfASingleMinuteAsOne() {
        ReplayReport report = new ReplayReport(List.of("a.yaml"), NO_VMS);
        report.decided(0, Records.tagged(1, "vm-1", null, "8"));
        report.finished(Records.result(Records.BEGIN, false, "a.yaml"));

        assertThat(report.lines().get(0)).isEqualTo("This policy would have planned 1 change on 1 VM in 1 minute.");
    }

    @Test
    void shouldReadWellWhereNothingHappened() {
        ReplayReport report = new ReplayReport(List.of("a.yaml", "dir/a.yaml"), NO_VMS);
        report.finished(Records.result(false, "a.yaml", "dir/a.yaml"));

        assertThat(report.lines().get(0)).contains("as many changes as a.yaml: 0.", "They would do the same");
        assertThat(Pages.section(Pages.parse(report.html()), "partings").getTextContent())
                .contains("Nowhere");
    }
}
