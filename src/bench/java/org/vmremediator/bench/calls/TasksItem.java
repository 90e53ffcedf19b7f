package org.vmremediator.bench.calls;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.vmremediator.bench.Item;
import org.vmremediator.bench.Lab;
import org.vmremediator.bench.Table;
import org.vmremediator.bench.filter.AuditCheck;
import org.vmremediator.bench.site.Estate;
import org.vmremediator.bench.site.Pace;
import org.vmremediator.bench.site.Site;
import org.vmremediator.testing.Publisher;
import org.vmremediator.testing.VCenterEvents.Layout;

/** Many relocations in flight: whether the calls grow with them, and what the process does while it waits. */
public final class TasksItem implements Item {
    private static final int FEW = 10;
    private static final double MOVES_PER_SECOND = 25;
    private final Table table = new Table("in flight", "seconds", "calls", "calls/s", "CPU, % of a core");

    @Override
    public String id() {
        return "tasks";
    }

    @Override
    public String run(Lab lab) {
        int moves = lab.sizes().moves();
        Site site = new Site(lab, Estate.CROWDED, moves);
        site.tell("hold RelocateVM_Task");
        site.start();
        watch(site, 0);
        begin(site, 0, Math.min(FEW, moves));
        watch(site, Math.min(FEW, moves));
        begin(site, FEW, moves);
        watch(site, moves);
        site.tell("release RelocateVM_Task");
        site.awaitRecords(moves);
        AuditCheck.require(lab.bootstrapServers(), site.auditTopic(), moves);
        return "Relocations that run and run; a minute after they were begun.\n\n" + table;
    }

    private static void begin(Site site, int from, int to) {
        Pace pace = new Pace(MOVES_PER_SECOND);
        try (Publisher publisher = new Publisher(site.lab().bootstrapServers())) {
            for (int vm = from; vm < to; vm++) {
                pace.next();
                publisher.publish(site.events()
                        .redAlarm("VM Storage Usage", "vm-" + vm, "web")
                        .record(site.eventsTopic(), Layout.BINARY_JSON));
            }
        }
        Site.await(to + " moves", () -> begun(site) >= to);
    }

    private static long begun(Site site) {
        return site.ask("calls").getOrDefault("RelocateVM_Task", 0L);
    }

    private void watch(Site site, int inFlight) {
        Duration settle = Duration.ofSeconds(site.lab().sizes().quick() ? 2 : 15);
        Site.pause(settle);
        Map<String, Long> before = site.ask("calls");
        Duration cpu = Cpu.of(site.pid());
        long begun = System.nanoTime();
        Site.pause(Duration.ofSeconds(site.lab().sizes().tasksSeconds()));
        double seconds = (System.nanoTime() - begun) / 1e9;
        double used = Cpu.of(site.pid()).minus(cpu).toMillis() / 1000.0;
        long calls = sum(site.ask("calls")) - sum(before);
        table.row(
                Integer.toString(inFlight),
                String.format(Locale.ROOT, "%.0f", seconds),
                Long.toString(calls),
                String.format(Locale.ROOT, "%.2f", calls / seconds),
                String.format(Locale.ROOT, "%.1f", 100 * used / seconds));
    }

    private static long sum(Map<String, Long> calls) {
        return calls.values().stream().mapToLong(each -> each).sum();
    }
}
