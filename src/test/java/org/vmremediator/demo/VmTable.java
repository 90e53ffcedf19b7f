package org.vmremediator.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vmremediator.testing.VcsimReader;

/** The VMs of the story before it began, and now. */
final class VmTable {
    private static final List<String> HEADER = List.of("VM", "power", "CPUs", "memory MB", "datastore", "tags");
    private final VcsimReader vcenter;
    private final Map<Cast.Vm, VmFacts> before = new LinkedHashMap<>();

    VmTable(VcsimReader vcenter, Cast cast) {
        this.vcenter = vcenter;
        List.of(cast.busy(), cast.crowded(), cast.calm(), cast.largest()).forEach(vm -> before.put(vm, now(vm)));
    }

    VmFacts before(Cast.Vm vm) {
        return before.get(vm);
    }

    VmFacts now(Cast.Vm vm) {
        return VmFacts.of(vcenter, vm);
    }

    void print(Narrator narrator) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        before.forEach((vm, facts) -> rows.add(facts.rowUpTo(now(vm))));
        int[] widths = IntStream.range(0, HEADER.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        rows.forEach(row -> narrator.line(padded(row, widths)));
    }

    private static String padded(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
