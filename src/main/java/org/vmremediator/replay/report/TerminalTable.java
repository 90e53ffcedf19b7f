package org.vmremediator.replay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vmremediator.audit.AuditLine;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.VmKey;

/** The report in some thirty lines, for the terminal. */
final class TerminalTable {
    private static final int REASONS = 8;
    private static final int VMS = 5;

    private final Findings findings;
    private final List<List<String>> rows = new ArrayList<>();

    TerminalTable(Findings findings) {
        this.findings = findings;
    }

    List<String> lines() {
        Headline headline = new Headline(findings);
        List<String> lines = new ArrayList<>(List.of(headline.sentence(), headline.source()));
        if (findings.result().partial()) {
            lines.add("PARTIAL: stopped before the end of its range.");
        }
        lines.add("");
        heading("");
        figures();
        rows.add(List.of());
        heading("not planned, because");
        reasons();
        rows.add(List.of());
        heading("noisiest VMs: triggers planned");
        vms();
        lines.addAll(columns());
        return lines.stream().map(AuditLine::printable).toList();
    }

    private void heading(String name) {
        List<String> cells = new ArrayList<>(List.of(name));
        findings.policies().forEach(policy -> cells.add(findings.compares() ? policy.name() : ""));
        if (findings.compares() || !name.isEmpty()) {
            rows.add(cells);
        }
    }

    private void figures() {
        for (Figures.Figure figure : Figures.ALL) {
            List<String> cells =
                    new ArrayList<>(List.of(figure.name() + (figure.unit().isEmpty() ? "" : ", " + figure.unit())));
            findings.policies()
                    .forEach(policy -> cells.add(
                            Numbers.count(figure.value().applyAsLong(new Figures(policy, findings.sizes())))));
            rows.add(cells);
        }
    }

    private void reasons() {
        List<Reason> all = findings.policies().stream()
                .flatMap(policy -> policy.tally().suppressing().stream().limit(REASONS))
                .distinct()
                .toList();
        for (Reason reason : all) {
            List<String> cells = new ArrayList<>(List.of(reason.outcome().id() + " " + reason.code()));
            findings.policies()
                    .forEach(policy -> cells.add(Numbers.count(policy.tally().of(reason))));
            rows.add(cells);
        }
    }

    private void vms() {
        for (VmKey vm : findings.most(VMS, VmLedger::triggers)) {
            List<String> cells = new ArrayList<>();
            for (PolicyFindings policy : findings.policies()) {
                policy.vm(vm).ifPresent(known -> {
                    if (cells.isEmpty()) {
                        cells.add(Words.shortened(known.name(), 30) + " (" + vm.moref() + "): "
                                + Numbers.count(known.triggers()));
                    }
                });
                cells.add(Numbers.count(policy.vm(vm).map(VmLedger::plans).orElse(0L)));
            }
            rows.add(cells);
        }
    }

    private List<String> columns() {
        List<Integer> widths = IntStream.rangeClosed(0, findings.policies().size())
                .mapToObj(this::width)
                .toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > column)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String padding = " ".repeat(widths.get(i) - row.get(i).length());
            line.append(i == 0 ? row.get(i) + padding : "  " + padding + row.get(i));
        }
        return line.toString().stripTrailing();
    }
}
