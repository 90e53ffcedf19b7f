package org.vmremediator.testing.month;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/** Merges the lives of the VMs with the chatter of the vCenter. */
final class MonthEvents implements Iterator<MonthEvent> {
    private static final List<String> CHATTER = List.of(
            "UserLoginSessionEvent",
            "UserLogoutSessionEvent",
            "TaskEvent",
            "VmResourceReallocatedEvent",
            "DrsVmMigratedEvent",
            "VmGuestShutdownEvent",
            "VmReconfiguredEvent",
            "EventEx",
            "ScheduledTaskCompletedEvent",
            "VmMessageEvent");

    private final Month month;
    private final List<MonthVm> machines;
    private final Lives lives;
    private final SplittableRandom random;
    private final Rhythm rhythm;
    private Instant chatter;
    private int key = 4_200_000;

    MonthEvents(Month month) {
        this.month = month;
        this.machines = month.machines();
        this.lives = new Lives(month, machines);
        this.random = month.random(2);
        this.rhythm = new Rhythm((double) month.vms() * month.chatter());
        this.chatter = rhythm.next(month.start(), random);
    }

    @Override
    public boolean hasNext() {
        return lives.peek().isBefore(month.end()) || chatter.isBefore(month.end());
    }

    @Override
    public MonthEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return chatter.isBefore(lives.peek()) ? chatter() : happening();
    }

    private MonthEvent happening() {
        Due due = lives.take();
        String eventClass =
                switch (due.kind()) {
                    case ALARM -> "AlarmStatusChangedEvent";
                    case POWERED_OFF -> "VmPoweredOffEvent";
                    default -> "DrsVmPoweredOnEvent";
                };
        return new MonthEvent(key++, due.at(), eventClass, due.vm(), due.alarm(), due.from(), due.to());
    }

    private MonthEvent chatter() {
        MonthVm vm = machines.get(random.nextInt(machines.size()));
        String eventClass = CHATTER.get(random.nextInt(CHATTER.size()));
        MonthEvent event = new MonthEvent(key++, chatter, eventClass, vm, "", "", "");
        chatter = rhythm.next(chatter, random);
        return event;
    }
}
