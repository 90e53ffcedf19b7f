package org.vmremediator.bench.latency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vmremediator.bench.Item;
import org.vmremediator.bench.Lab;
import org.vmremediator.bench.Stats;
import org.vmremediator.bench.Table;
import org.vmremediator.bench.filter.AuditCheck;
import org.vmremediator.bench.site.Alarms;
import org.vmremediator.bench.site.Estate;
import org.vmremediator.bench.site.Site;

/** Thousands of VMs go red within ten seconds. */
public final class StormItem implements Item {
    private static final int SECONDS = 10;
    private static final int WARM_UP = 50;

    private record Storm(double seconds, double callsPerVm, double first) {}

    @Override
    public String id() {
        return "storm";
    }

    @Override
    public String run(Lab lab) {
        int vms = lab.sizes().stormVms();
        Site site = new Site(lab, Estate.VMS, WARM_UP + vms * lab.sizes().rounds());
        site.start();
        List<Storm> storms = new ArrayList<>();
        try (Alarms alarms = new Alarms(site)) {
            alarms.send(WARM_UP, 10);
            alarms.awaitRecords();
            site.tell("slow 20");
            for (int round = 0; round < lab.sizes().rounds(); round++) {
                storms.add(storm(site, alarms, vms));
            }
            AuditCheck.require(lab.bootstrapServers(), site.auditTopic(), alarms.sent());
        }
        return text(vms, storms);
    }

    private static Storm storm(Site site, Alarms alarms, int vms) {
        site.tell("forget");
        Map<String, Long> sent = alarms.send(vms, (double) vms / SECONDS);
        alarms.awaitRecords();
        Map<String, Long> visible = site.ask("visible");
        visible.keySet().retainAll(sent.keySet());
        if (visible.size() != vms) {
            throw new IllegalStateException("only " + visible.size() + " of " + vms + " VMs were tagged");
        }
        Map<String, Long> calls = site.ask("calls");
        long begun = Collections.min(sent.values());
        Storm storm = new Storm(
                (Collections.max(visible.values()) - begun) / 1e6,
                calls.values().stream().mapToLong(each -> each).sum() / (double) vms,
                (Collections.min(visible.values()) - begun) / 1e3);
        site.lab().say(storm + " " + calls);
        return storm;
    }

    private static String text(int vms, List<Storm> storms) {
        return String.format(
                Locale.ROOT,
                "%,d VMs go red within %d s; 20 ms per call.%n%n%s",
                vms,
                SECONDS,
                new Table("figure", "median (min to max)")
                        .row(
                                "first event to last tag, s",
                                Stats.of(storms.stream().map(Storm::seconds).toList())
                                        .show("%.1f"))
                        .row(
                                "calls per VM",
                                Stats.of(storms.stream().map(Storm::callsPerVm).toList())
                                        .show("%.2f"))
                        .row(
                                "first event to first tag, ms",
                                Stats.of(storms.stream().map(Storm::first).toList())
                                        .show("%.0f")));
    }
}
