package org.vmremediator.testing.month;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** The bad days: a host that dies, a datastore that stalls, a threshold that somebody slipped on, a patch night. */
final class Storms {
    private final Month month;
    private final List<MonthVm> machines;
    private final SplittableRandom random;

    Storms(Month month, List<MonthVm> machines) {
        this.month = month;
        this.machines = machines;
        this.random = month.random(3);
    }

    void breakOut(Lives lives) {
        hostDies(lives, day(0.28, 3));
        storeStalls(lives, day(0.52, 11));
        thresholdSlips(lives, day(0.77, 9));
        patchNight(lives, day(0.62, 21));
    }

    private Instant day(double share, int hour) {
        return month.start()
                .plus(Duration.ofDays((long) (month.days() * share)))
                .plus(Duration.ofHours(hour))
                .plusSeconds(random.nextLong(0, 1800));
    }

    /** Its VMs are off and start elsewhere, where the CPUs are not enough for all. */
    private void hostDies(Lives lives, Instant at) {
        int host = random.nextInt(machines.get(machines.size() - 1).host() + 1);
        among(vm -> vm.host() == host)
                .forEach(vm -> lives.powerCycle(vm, at.plusSeconds(random.nextLong(0, 40)), at.plusSeconds(600)));
        int cluster = host / MonthVm.HOSTS_PER_CLUSTER;
        among(vm -> vm.cluster() == cluster && vm.number() % 4 == 0)
                .forEach(vm -> lives.alarm(vm, Month.CPU_ALARM, spread(at, 400), 1, Duration.ofMinutes(40)));
    }

    private void storeStalls(Lives lives, Instant at) {
        int store = machines.get(random.nextInt(machines.size())).datastore();
        among(vm -> vm.datastore() == store)
                .forEach(vm -> lives.alarm(vm, Month.STORAGE_ALARM, spread(at, 240), 1, Duration.ofMinutes(50)));
    }

    private void thresholdSlips(Lives lives, Instant at) {
        among(vm -> vm.number() % 9 == 0)
                .forEach(vm -> lives.alarm(vm, Month.MEMORY_ALARM, spread(at, 600), 1, Duration.ofMinutes(90)));
    }

    /** A third of the VMs is switched off and on again, one after the other. */
    private void patchNight(Lives lives, Instant at) {
        among(vm -> vm.number() % 3 == 0).forEach(vm -> {
            Instant off = spread(at, 8 * 3600);
            lives.powerCycle(vm, off, off.plusSeconds(random.nextLong(120, 900)));
        });
    }

    private Instant spread(Instant at, long seconds) {
        return at.plusMillis(random.nextLong(seconds * 1000));
    }

    private List<MonthVm> among(Predicate<MonthVm> which) {
        return machines.stream().filter(which).toList();
    }
}
