package org.vmremediator.testing.month;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;
import org.vmremediator.testing.month.Due.Kind;

/** What happens to the VMs, in the order of time: a queue of what is due, as long as there are VMs. */
final class Lives {
    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private final Instant end;
    private long order;

    Lives(Month month, List<MonthVm> machines) {
        end = month.end();
        machines.forEach(vm -> nextEpisode(vm, month.start()));
        new Storms(month, machines).breakOut(this);
        settle();
    }

    /** When the next event is due; the end of time when there is none. */
    Instant peek() {
        return queue.isEmpty() ? Instant.MAX : queue.peek().at();
    }

    Due take() {
        Due due = queue.remove();
        settle();
        return due;
    }

    /** Green to yellow to red, perhaps several times, and back. */
    void alarm(MonthVm vm, String alarm, Instant begin, int times, Duration lasting) {
        Instant at = begin;
        for (int i = 0; i < times; i++) {
            alarm(vm, alarm, i == 0 ? "green" : "red", "yellow", at);
            at = at.plusSeconds(vm.random().nextLong(30, 300));
            alarm(vm, alarm, "yellow", "red", at);
            at = at.plusMillis(vm.random().nextLong(lasting.toMillis() / 4, lasting.toMillis()));
        }
        alarm(vm, alarm, "red", "green", at);
    }

    void powerCycle(MonthVm vm, Instant off, Instant on) {
        add(new Due(off, order++, vm, Kind.POWERED_OFF, "", "", ""));
        add(new Due(on, order++, vm, Kind.POWERED_ON, "", "", ""));
    }

    private void alarm(MonthVm vm, String alarm, String from, String to, Instant at) {
        add(new Due(at, order++, vm, Kind.ALARM, alarm, from, to));
    }

    private void nextEpisode(MonthVm vm, Instant after) {
        Instant next = vm.habit().next(after, vm.random());
        add(new Due(next, order++, vm, Kind.EPISODE, "", "", ""));
    }

    private void add(Due due) {
        if (due.at().isBefore(end)) {
            queue.add(due);
        }
    }

    /** Turns due episodes into their events, until an event comes first. */
    private void settle() {
        while (!queue.isEmpty() && queue.peek().kind() == Kind.EPISODE) {
            Due due = queue.remove();
            Episodes.begin(due.vm(), due.at(), this);
            nextEpisode(due.vm(), due.at());
        }
    }
}
