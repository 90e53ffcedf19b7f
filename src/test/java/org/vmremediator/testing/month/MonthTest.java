package org.vmremediator.testing.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.vcenter.InventoryVm;

class MonthTest {
    private static final Month MONTH = Month.of(500, 30);

    @TempDir
    private Path directory;

    @Test
    void shouldBeTheSameForTheSameSeed() throws IOException {
        Path one = directory.resolve("one.jsonl");
        Path two = directory.resolve("two.jsonl");
        Path three = directory.resolve("three.jsonl");

        MonthTool.toFile(Month.of(100, 3), one);
        MonthTool.toFile(Month.of(100, 3), two);
        MonthTool.toFile(new Month(7, 100, MONTH.start(), 3, 11), three);

        assertThat(two).hasSameBinaryContentAs(one);
        assertThat(Files.mismatch(one, three)).isNotNegative();
        assertThat(MONTH.snapshot()).isEqualTo(MONTH.snapshot());
    }

    @Test
    void shouldTellOfAMonthAsVCentersLive() {
        List<MonthEvent> events = all(MONTH.events());
        List<MonthEvent> triggers =
                events.stream().filter(MonthEvent::isTrigger).toList();

        assertThat(events).hasSizeBetween(120_000, 260_000);
        assertThat(triggers.size() / (double) events.size()).isBetween(0.005, 0.02);
        assertThat(triggers).extracting(MonthEvent::alarm).contains("", Month.CPU_ALARM, Month.STORAGE_ALARM);
        assertThat(events).isSortedAccordingTo((one, other) -> one.created().compareTo(other.created()));
        assertThat(mostTriggersInAnHour(triggers)).isGreaterThan(40);
    }

    @Test
    void shouldRepeatAndBreakSomeRecords() {
        Map<String, Integer> seen = new HashMap<>();
        int broken = 0;
        for (Iterator<MonthRecord> records = Month.of(1000, 30).with(0).records(); records.hasNext(); ) {
            MonthRecord record = records.next();
            seen.merge(record.value(), 1, Integer::sum);
            broken += record.value().endsWith("}") ? 0 : 1;
        }

        assertThat(seen.values()).filteredOn(times -> times == 2).hasSizeGreaterThan(10);
        assertThat(broken).isPositive();
    }

    @Test
    void shouldHoldEveryVmOfTheEventsInItsInventory() {
        List<String> vms = MONTH.snapshot().vcenters().get(0).vms().stream()
                .map(InventoryVm::moref)
                .toList();

        assertThat(vms).hasSize(500).doesNotHaveDuplicates();
        assertThat(all(MONTH.with(0).events()))
                .extracting(event -> event.vm().moref())
                .isSubsetOf(vms);
    }

    private static long mostTriggersInAnHour(List<MonthEvent> triggers) {
        Map<Instant, Integer> byHour = new HashMap<>();
        triggers.forEach(event -> byHour.merge(event.created().truncatedTo(ChronoUnit.HOURS), 1, Integer::sum));
        return byHour.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static <T> List<T> all(Iterator<T> iterator) {
        List<T> all = new ArrayList<>();
        iterator.forEachRemaining(all::add);
        return all;
    }
}
