package org.vmremediator.testing.month;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** What each habit leads to. */
final class Episodes {
    private Episodes() {}

    static void begin(MonthVm vm, Instant at, Lives lives) {
        SplittableRandom random = vm.random();
        switch (vm.habit()) {
            case STEADY ->
                lives.alarm(
                        vm, random.nextBoolean() ? Month.CPU_ALARM : Month.MEMORY_ALARM, at, 1, Duration.ofHours(2));
            case OFFICE -> lives.alarm(vm, Month.CPU_ALARM, at, random.nextInt(1, 4), Duration.ofMinutes(20));
            case NOISY -> lives.alarm(vm, Month.CPU_ALARM, at, random.nextInt(1, 5), Duration.ofMinutes(6));
            case GROWING -> lives.alarm(vm, Month.STORAGE_ALARM, at, 1, Duration.ofHours(12));
            case DEVELOPMENT -> lives.powerCycle(vm, at, at.plus(Duration.ofHours(random.nextInt(11, 14))));
            case LEAKING -> leak(vm, at, random, lives);
        }
    }

    /** Somebody looks after it hours later, and power-cycles it. */
    private static void leak(MonthVm vm, Instant at, SplittableRandom random, Lives lives) {
        lives.alarm(vm, Month.MEMORY_ALARM, at, random.nextInt(1, 3), Duration.ofHours(3));
        Instant off = at.plus(Duration.ofMinutes(random.nextInt(400, 1600)));
        lives.powerCycle(vm, off, off.plus(Duration.ofMinutes(random.nextInt(3, 30))));
    }
}
