package org.vmremediator.replay.report;

import java.util.List;

/** Writes tables; columns of numbers are set flush right. */
final class Table {
    private final Html html;
    private final List<Column> columns;

    /** A heading, and whether numbers stand below it. */
    record Column(String name, boolean number) {
        static Column text(String name) {
            return new Column(name, false);
        }

        static Column number(String name) {
            return new Column(name, true);
        }
    }

    /** Opens the table, with its headings. */
    Table(Html html, String style, List<Column> columns) {
        this.html = html;
        this.columns = columns;
        html.open("div", "class", "scroll").open("table", "class", style);
        html.open("thead").open("tr");
        columns.forEach(column -> html.element("th", column.name(), "class", style(column), "scope", "col"));
        html.close().close().open("tbody");
    }

    private static String style(Column column) {
        return column.number() ? "n" : "t";
    }

    Table row(String... cells) {
        return row("", List.of(cells));
    }

    /** @param style of the row */
    Table row(String style, List<String> cells) {
        html.open("tr", "class", style);
        for (int i = 0; i < cells.size(); i++) {
            html.element("td", cells.get(i), "class", style(columns.get(i)));
        }
        html.close().line();
        return this;
    }

    void end() {
        html.close().close().close();
    }
}
