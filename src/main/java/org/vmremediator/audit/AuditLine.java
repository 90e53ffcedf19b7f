package org.vmremediator.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vmremediator.audit.AuditDocument.ChangePart;
import org.vmremediator.audit.AuditDocument.TaskPart;

/**
 * One audit record in one line, as people read it: when (UTC, as in vCenter's events, so that lines from different
 * machines compare), which VM, which remediation, how it ended, what changed, why.
 */
public final class AuditLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String TAG = "tag:";

    private AuditLine() {}

    public static String of(AuditRecord record) {
        return of(AuditDocuments.of(record));
    }

    /** Names come from vCenter and may hold anything; control characters never reach the terminal. */
    public static String of(AuditDocument document) {
        String line = String.format(
                Locale.ROOT,
                "%s  %-24s  %-15s  %-24s  %s",
                TIME.format(document.finishedAt()),
                vm(document),
                document.remediation(),
                document.outcome() + "/" + document.reason(),
                details(document));
        return printable(line);
    }

    private static String vm(AuditDocument document) {
        AuditDocument.Vm vm = document.vm();
        return vm.vcenter() + "/" + vm.moref() + (vm.name() == null ? "" : " " + vm.name());
    }

    private static String details(AuditDocument document) {
        return List.of(
                        changes(document.changes()),
                        Optional.ofNullable(document.message()).orElse(""),
                        alarm(document),
                        leftOut(document),
                        document.task().map(AuditLine::task).orElse(""))
                .stream()
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("  "));
    }

    private static String changes(List<ChangePart> changes) {
        return changes.stream().map(AuditLine::change).collect(Collectors.joining(", "));
    }

    private static String change(ChangePart change) {
        String name = change.property().substring(change.property().lastIndexOf('.') + 1);
        String what = change.property().startsWith(TAG) ? name + " tag" : name;
        return what + " " + change.from().orElse("none") + " -> " + change.to();
    }

    private static String alarm(AuditDocument document) {
        return document.trigger()
                .alarm()
                .map(alarm -> "(alarm \"" + alarm + "\")")
                .orElse("");
    }

    private static String leftOut(AuditDocument document) {
        String parts = document.leftOut().stream()
                .map(part -> part.what() + " " + part.value() + " " + part.reason())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "" : "[left out: " + parts + "]";
    }

    private static String task(TaskPart task) {
        String fault = task.fault().map(text -> " fault " + text).orElse("");
        return task.moref() + duration(task) + fault;
    }

    private static String duration(TaskPart task) {
        Optional<Instant> completed = task.completed();
        return task.started()
                .flatMap(start -> completed.map(end -> Duration.between(start, end)))
                .map(took -> String.format(Locale.ROOT, " in %.1f s", took.toMillis() / 1000.0))
                .orElse("");
    }

    /** With a space for every character that is none to look at. */
    public static String printable(String line) {
        return line.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
