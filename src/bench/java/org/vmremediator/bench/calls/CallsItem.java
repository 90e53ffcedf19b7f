package org.vmremediator.bench.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.vmremediator.bench.Item;
import org.vmremediator.bench.Lab;
import org.vmremediator.bench.Stats;
import org.vmremediator.bench.Table;
import org.vmremediator.bench.filter.AuditCheck;
import org.vmremediator.bench.site.Estate;
import org.vmremediator.bench.site.Site;
import org.vmremediator.testing.Publisher;
import org.vmremediator.testing.VCenterEvents.Layout;

/** The calls of one remediation, and the bytes of the answers: for the first after a start, and for later ones. */
public final class CallsItem implements Item {
    private final Table table = new Table(
            "remediation", "", "calls", "logins among them", "watcher", "property bytes", "all bytes", "methods");

    @Override
    public String id() {
        return "calls";
    }

    @Override
    public String run(Lab lab) {
        for (Estate estate : Estate.values()) {
            List<Case> cases = List.of(Case.values()).stream()
                    .filter(each -> each.estate() == estate)
                    .limit(lab.sizes().quick() ? 1 : Long.MAX_VALUE)
                    .toList();
            if (!cases.isEmpty()) {
                measure(lab, estate, cases);
            }
        }
        return String.format(Locale.ROOT, "Warm is the median of %d, one after another.%n%n%s", warm(lab), table);
    }

    private void measure(Lab lab, Estate estate, List<Case> cases) {
        int perCase = 1 + warm(lab);
        Site site = new Site(lab, estate, cases.size() * perCase);
        int vm = 0;
        for (Case each : cases) {
            site.start();
            List<Bill> bills = new ArrayList<>();
            for (int i = 0; i < perCase; i++) {
                bills.add(bill(site, each, vm++));
            }
            site.stop();
            report(lab, each, bills);
        }
        AuditCheck.require(lab.bootstrapServers(), site.auditTopic(), vm);
    }

    private static int warm(Lab lab) {
        return lab.sizes().quick() ? 2 : 10;
    }

    private static Bill bill(Site site, Case which, int number) {
        String vm = "vm-" + number;
        which.prepare(site, vm);
        site.tell("forget");
        try (Publisher publisher = new Publisher(site.lab().bootstrapServers())) {
            publisher.publish(which.event(site.events(), vm).record(site.eventsTopic(), Layout.BINARY_JSON));
        }
        site.awaitRecords(number + 1);
        return Bill.of(site);
    }

    private void report(Lab lab, Case which, List<Bill> bills) {
        List<Bill> warm = bills.subList(1, bills.size());
        Bill first = bills.get(0);
        row(which, "cold", List.of(first));
        row(which, "warm", warm);
        lab.say(which.words() + ": cold " + first.made() + ", then "
                + warm.get(0).made());
    }

    private void row(Case which, String when, List<Bill> bills) {
        table.row(
                which.words(),
                when,
                median(bills, Bill::made),
                median(bills, Bill::logins),
                median(bills, Bill::watching),
                median(bills, Bill::propertyBytes),
                median(bills, Bill::allBytes),
                bills.get(bills.size() - 1).methods());
    }

    private static String median(List<Bill> bills, ToLongFunction<Bill> figure) {
        Stats stats = Stats.of(bills.stream().map(figure::applyAsLong).toList());
        return stats.min() == stats.max() ? String.format(Locale.ROOT, "%.0f", stats.median()) : stats.show("%.0f");
    }
}
