package org.vmremediator.bench.latency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.vmremediator.bench.Item;
import org.vmremediator.bench.Lab;
import org.vmremediator.bench.Sizes;
import org.vmremediator.bench.Stats;
import org.vmremediator.bench.Table;
import org.vmremediator.bench.filter.AuditCheck;
import org.vmremediator.bench.site.Alarms;
import org.vmremediator.bench.site.Estate;
import org.vmremediator.bench.site.Site;

/** Thousands of VMs go red within ten seconds. */
public final class StormItem implements Item {

    /** Hundreds of requests a second would cost the broker more than the application's own. */
    private static final int LINGER = 5;

    private record Storm(double seconds, double callsPerVm, double first) {}

    @Override
    public String id() {
        return "storm";
    }

    @Override
    public String run(Lab lab) {
        int vms = lab.sizes().stormVms();
        Site site = new Site(lab, Estate.VMS, vms * (warmUp(lab) + lab.sizes().rounds()));
        site.start();
        List<Storm> storms = new ArrayList<>();
        site.tell("slow 20");
        try (Alarms alarms = new Alarms(site, LINGER)) {
            for (int round = 0; round < warmUp(lab) + lab.sizes().rounds(); round++) {
                storms.add(storm(site, alarms, vms));
            }
            AuditCheck.require(lab.bootstrapServers(), site.auditTopic(), alarms.sent());
        }
        return text(lab.sizes(), storms.get(0), storms.subList(warmUp(lab), storms.size()));
    }

    /** Storms that are not counted: until then most of what is measured is the compilers of four JVMs on this machine. */
    private static int warmUp(Lab lab) {
        return lab.sizes().quick() ? 1 : 2;
    }

    private static Storm storm(Site site, Alarms alarms, int vms) {
        site.tell("forget");
        Map<String, Long> sent =
                alarms.send(vms, (double) vms / site.lab().sizes().stormSeconds());
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

    private static String text(Sizes sizes, Storm cold, List<Storm> storms) {
        return String.format(
                Locale.ROOT,
                "%,d VMs go red within %d s; 20 ms per call.%n%n%s",
                sizes.stormVms(),
                sizes.stormSeconds(),
                new Table("figure", "median (min to max)", "just after the start")
                        .row(row("first event to last tag, s", "%.1f", Storm::seconds, cold, storms))
                        .row(row("calls per VM", "%.2f", Storm::callsPerVm, cold, storms))
                        .row(row("first event to first tag, ms", "%.0f", Storm::first, cold, storms)));
    }

    private static String[] row(
            String name, String format, Function<Storm, Double> figure, Storm cold, List<Storm> storms) {
        return new String[] {
            name,
            Stats.of(storms.stream().map(figure).toList()).show(format),
            String.format(Locale.ROOT, format, figure.apply(cold))
        };
    }
}
