package org.vmremediator.testing.month;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A VM of the month.
 *
 * @param number from 0
 * @param random its own, so that one VM's life does not depend on another's
 */
record MonthVm(int number, String name, Habit habit, int cpus, int memoryMb, SplittableRandom random) {
    static final int PER_HOST = 25;
    static final int HOSTS_PER_CLUSTER = 16;
    static final int STORES_PER_CLUSTER = 8;
    private static final List<String> ROLES = List.of("web", "app", "db", "mq", "ci", "file", "erp", "mail");
    private static final int[] CPUS = {1, 1, 1, 2, 2, 2, 2, 4, 4, 8};

    static MonthVm of(int number, SplittableRandom random) {
        Habit habit = Habit.of(random.nextInt(1000));
        int cpus = CPUS[random.nextInt(CPUS.length)];
        return new MonthVm(number, name(number), habit, cpus, (cpus * 1024) << random.nextInt(3), random);
    }

    /** One in a thousand is named by somebody who tries out what a page does with it. */
    private static String name(int number) {
        String plain = String.format(Locale.ROOT, "%s-%04d", ROLES.get(number % ROLES.size()), number);
        return number % 1000 == 7 ? plain + "<img src=x onerror=alert(1)>&\"'" : plain;
    }

    String moref() {
        return "vm-" + (10_000 + number);
    }

    int host() {
        return number / PER_HOST;
    }

    String hostMoref() {
        return "host-" + (100 + host());
    }

    String hostName() {
        return String.format(Locale.ROOT, "esx%03d.berlin.example", host());
    }

    int cluster() {
        return host() / HOSTS_PER_CLUSTER;
    }

    /** Scattered. */
    int datastore() {
        return cluster() * STORES_PER_CLUSTER + Math.floorMod((number * 0x9E3779B1) >>> 13, STORES_PER_CLUSTER);
    }
}
