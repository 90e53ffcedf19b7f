package org.vmremediator.testing.month;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.vmremediator.replay.snapshot.Snapshot;

/**
 * What a month is to be like. The same month is the same events, byte for byte.
 *
 * @param chatter events that concern nobody, for each VM and day
 */
public record Month(long seed, int vms, Instant start, int days, int chatter) {
    /** As the vCenter is named in a configuration, and in the events. */
    public static final String VCENTER = "berlin";

    public static final String SOURCE = "https://vc.berlin.example/sdk";

    /** Alarms of these names, with these morefs. */
    public static final String CPU_ALARM = "VM CPU Usage";

    public static final String MEMORY_ALARM = "VM Memory Usage";
    public static final String STORAGE_ALARM = "VM Storage Usage";

    /** October 2026, 11 events of chatter for each VM and day. */
    public static Month of(int vms, int days) {
        return new Month(2026, vms, Instant.parse("2026-10-01T00:00:00Z"), days, 11);
    }

    public Month with(int events) {
        return new Month(seed, vms, start, days, events);
    }

    /** Taken on the day after the month, as an operator would. */
    public Snapshot snapshot() {
        return new MonthInventory(this).snapshot();
    }

    /** In the order of their creation; never in memory as a whole. */
    public Iterator<MonthEvent> events() {
        return new MonthEvents(this);
    }

    /** Each as a record of Kafka, with duplicates and broken ones among them. */
    public Iterator<MonthRecord> records() {
        return new MonthRecords(this);
    }

    Instant end() {
        return start.plus(Duration.ofDays(days));
    }

    List<MonthVm> machines() {
        SplittableRandom random = random(1);
        return IntStream.range(0, vms)
                .mapToObj(number -> MonthVm.of(number, random.split()))
                .toList();
    }

    SplittableRandom random(long part) {
        return new SplittableRandom(seed * 31 + part);
    }
}
