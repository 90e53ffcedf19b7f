package org.vmremediator.bench.growth;

import java.util.Collections;
import java.util.Locale;
import java.util.function.Supplier;
import org.vmremediator.bench.Item;
import org.vmremediator.bench.Lab;
import org.vmremediator.bench.Table;
import org.vmremediator.bench.calls.Cpu;
import org.vmremediator.bench.site.Site;
import org.vmremediator.chaos.Jvm;

/** Stores and memory as VMs get into trouble, and as events pass by; and how soon an instance is at work again. */
public final class GrowthItem implements Item {
    private static final double MEGABYTE = 1 << 20;
    private final Table sizes =
            new Table("VMs in trouble", "other events", "stores on disk, MB", "live heap, MB", "resident, MB");
    private final Table starts = new Table("start", "VMs in the stores", "first record after, s");

    @Override
    public String id() {
        return "growth";
    }

    @Override
    public String run(Lab lab) {
        int most = Collections.max(lab.sizes().vms());
        Fleet fleet = new Fleet(lab, "growth", 0);
        Jvm instance = timed(fleet, "cold, nothing there", 0, () -> fleet.start("a"));
        grow(lab, fleet, instance);
        instance.ask("stop");
        Jvm second = timed(fleet, "after a stop in order", most, () -> fleet.start("a"));
        Jvm third = timed(fleet, "after kill -9, no standby", most, () -> again(fleet, second));
        third.ask("stop");
        if (!lab.sizes().quick()) {
            withStandby(lab, most);
        }
        return sizes + "\n" + starts;
    }

    private static Jvm again(Fleet fleet, Jvm killed) {
        killed.kill();
        return fleet.start("a");
    }

    private void grow(Lab lab, Fleet fleet, Jvm instance) {
        int before = 1;
        for (int vms : lab.sizes().vms()) {
            fleet.trouble(vms - before);
            fleet.awaitRecords();
            before = vms;
            sizes(fleet, instance, vms, 0);
        }
        int noise = lab.sizes().events() / 4;
        fleet.noise(noise);
        fleet.trouble(1);
        fleet.awaitRecords();
        sizes(fleet, instance, before + 1, noise);
    }

    private void sizes(Fleet fleet, Jvm instance, int vms, int events) {
        double heap = Long.parseLong(instance.ask("heap")) / MEGABYTE;
        sizes.row(
                String.format(Locale.ROOT, "%,d", vms),
                String.format(Locale.ROOT, "%,d", events),
                String.format(Locale.ROOT, "%.1f", fleet.diskBytes("a") / MEGABYTE),
                String.format(Locale.ROOT, "%.0f", heap),
                Long.toString(Cpu.residentMegabytes(instance.pid())));
    }

    private void withStandby(Lab lab, int vms) {
        Fleet fleet = new Fleet(lab, "standby", 1);
        Jvm first = fleet.start("a");
        fleet.trouble(vms);
        fleet.awaitRecords();
        Jvm second = fleet.start("b");
        long wanted = fleet.diskBytes("a") / 2;
        Site.await("the standby", () -> fleet.diskBytes("b") > wanted);
        fleet.trouble(1);
        fleet.awaitRecords();
        Jvm owner = Long.parseLong(second.ask("outcomes")) > 0 ? second : first;
        timed(fleet, "after kill -9, a standby takes over", vms, () -> {
            owner.kill();
            return owner;
        });
    }

    /** An event is waiting; how long until its record is there. */
    private Jvm timed(Fleet fleet, String what, int vms, Supplier<Jvm> start) {
        long begun = System.nanoTime();
        Jvm jvm = start.get();
        fleet.trouble(1);
        fleet.awaitRecords();
        starts.row(
                what,
                String.format(Locale.ROOT, "%,d", vms),
                String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e9));
        return jvm;
    }
}
