package org.vmremediator.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.vmremediator.audit.AuditLine;

/** Pending VMs as people read them: one line per setting, in columns as wide as they need to be. */
final class PendingTable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> HEADINGS =
            List.of("VM", "POWER", "SETTING", "HARDWARE", "TAG", "SINCE", "BY", "THE NEXT POWER-OFF");

    private PendingTable() {}

    /** With a line of headings. */
    static List<String> lines(List<PendingVm> vms) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        vms.forEach(vm -> vm.settings().forEach(setting -> rows.add(row(vm, setting))));
        List<Integer> widths = IntStream.range(0, HEADINGS.size())
                .mapToObj(column -> width(rows, column))
                .toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static List<String> row(PendingVm vm, PendingSetting setting) {
        return List.of(
                AuditLine.printable(vm.vm() + " " + vm.name()),
                vm.powerState().spelled(),
                setting.property().substring(setting.property().lastIndexOf('.') + 1),
                setting.hardware(),
                AuditLine.printable(String.join(", ", setting.tags())),
                setting.since().map(PendingTable::time).orElse("-"),
                AuditLine.printable(setting.by()),
                next(setting.next()));
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String next(PendingSetting.NextStep next) {
        return next.applied() ? "applies it" : "does not (" + next.code() + "): " + AuditLine.printable(next.message());
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
