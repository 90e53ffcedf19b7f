package org.vmremediator.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Markdown table. */
public final class Table {
    private final List<String> lines = new ArrayList<>();

    public Table(String... headings) {
        row(headings);
        row(List.of(headings).stream().map(any -> "---").toArray(String[]::new));
    }

    /** Adds a row, and returns the table. */
    public Table row(String... cells) {
        lines.add(List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    @Override
    public String toString() {
        return String.join("", lines);
    }
}
