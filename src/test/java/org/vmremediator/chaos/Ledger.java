package org.vmremediator.chaos;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vmremediator.policy.Outcome;
import org.vmremediator.testing.simulator.Hardware;
import org.vmremediator.testing.simulator.Write;

/** Holds a history against the promises. Each violation is one sentence; no violation, an empty list. */
final class Ledger {
    private static final Set<Outcome> WITHOUT_EFFECT = Set.of(Outcome.UNCHANGED, Outcome.SKIPPED, Outcome.PLANNED);
    private final History history;
    private final List<String> violations = new ArrayList<>();

    private Ledger(History history) {
        this.history = history;
    }

    static List<String> violations(History history) {
        Ledger ledger = new Ledger(history);
        ledger.eachTriggerHasOneRecord();
        ledger.nothingIsLeftPending();
        ledger.recordsTellWhatWasDone();
        history.vcenters().forEach(ledger::check);
        return List.copyOf(ledger.violations);
    }

    private void check(String vcenter, VCenterReport report) {
        List<Write> effective =
                report.writes().stream().filter(Write::effective).toList();
        effective.forEach(write -> belongsToOnePlan(vcenter, write));
        noneTookEffectTwice(vcenter, effective);
        effective.forEach(write -> didNotShrink(vcenter, write));
        actionsDidNotOverlap(vcenter, effective);
        report.tags().forEach((vm, tags) -> oneTagOfEachCategory(vcenter, vm, tags));
        noTagWasLost(vcenter, effective, report.tags());
        loginsAreFew(vcenter, "SOAP", report.soapLogins());
        loginsAreFew(vcenter, "REST", report.restLogins());
    }

    private void eachTriggerHasOneRecord() {
        Map<History.Published, List<History.Recorded>> byTrigger = history.records().stream()
                .collect(groupingBy(record -> new History.Published(record.vcenter(), record.eventKey())));
        for (History.Published trigger : history.triggers()) {
            int records = byTrigger.getOrDefault(trigger, List.of()).size();
            require(records == 1, "the trigger %s has %d audit records %s", trigger, records, byTrigger.get(trigger));
        }
        Set<History.Published> known = new LinkedHashSet<>(history.triggers());
        byTrigger
                .keySet()
                .forEach(each -> require(known.contains(each), "a record for %s, which was no trigger", each));
    }

    private void nothingIsLeftPending() {
        require(history.pending().isEmpty(), "left in the pending work: %s", history.pending());
        require(history.deadLetters() == 0, "%d dead letters", history.deadLetters());
    }

    /** A success has changed something under its own id; what was skipped has not. */
    private void recordsTellWhatWasDone() {
        for (History.Recorded record : history.records()) {
            boolean changed = effectiveIn(record.vcenter()).stream()
                    .anyMatch(write -> write.operationId().equals(record.id()));
            require(
                    changed || record.outcome() != Outcome.SUCCEEDED,
                    "%s says it succeeded, and vCenter knows of no change by it",
                    record);
            require(
                    !changed || !WITHOUT_EFFECT.contains(record.outcome()),
                    "%s says nothing was changed, and vCenter knows of a change by it",
                    record);
        }
    }

    private List<Write> effectiveIn(String vcenter) {
        VCenterReport report = history.vcenters().get(vcenter);
        return report == null
                ? List.of()
                : report.writes().stream().filter(Write::effective).toList();
    }

    private void belongsToOnePlan(String vcenter, Write write) {
        List<History.Planned> plans = history.plans().stream()
                .filter(plan -> plan.id().equals(write.operationId()))
                .toList();
        require(!plans.isEmpty(), "no committed plan for the write %s", write);
        require(
                plans.stream()
                        .allMatch(plan ->
                                plan.vcenter().equals(vcenter) && plan.vm().equals(write.vm())),
                "the plan of the write %s is for another VM: %s",
                write,
                plans);
        boolean after = plans.stream().anyMatch(plan -> !plan.planned().isAfter(write.began()));
        require(plans.isEmpty() || after, "the write %s began before its plan was made: %s", write, plans);
    }

    private void noneTookEffectTwice(String vcenter, List<Write> effective) {
        record What(String id, String method, String subject) {}
        effective.stream()
                .filter(write -> !write.operationId().isEmpty())
                .collect(groupingBy(write -> new What(write.operationId(), write.method(), write.subject()), toList()))
                .forEach((what, writes) -> require(writes.size() == 1, "took effect twice in %s: %s", vcenter, writes));
    }

    private void didNotShrink(String vcenter, Write write) {
        Hardware before = write.before();
        Hardware after = write.after();
        require(
                after.numCpu() >= before.numCpu() && after.memoryMb() >= before.memoryMb(),
                "%s of %s shrank: %s",
                write.vm(),
                vcenter,
                write);
    }

    private record Span(String vm, String id, Instant from, Instant to) {}

    private void actionsDidNotOverlap(String vcenter, List<Write> effective) {
        Map<String, List<Span>> byVm = new HashMap<>();
        effective.stream()
                .collect(groupingBy(write -> List.of(write.vm(), write.operationId())))
                .forEach((action, writes) -> byVm.computeIfAbsent(action.get(0), vm -> new ArrayList<>())
                        .add(span(action.get(0), action.get(1), writes)));
        byVm.values().forEach(spans -> doNotOverlap(vcenter, spans));
    }

    private static Span span(String vm, String id, List<Write> writes) {
        Instant from =
                writes.stream().map(Write::began).min(Comparator.naturalOrder()).orElseThrow();
        Instant to =
                writes.stream().map(Write::ended).max(Comparator.naturalOrder()).orElseThrow();
        return new Span(vm, id, from, to);
    }

    private void doNotOverlap(String vcenter, List<Span> spans) {
        spans.sort(Comparator.comparing(Span::from));
        for (int i = 1; i < spans.size(); i++) {
            Span before = spans.get(i - 1);
            Span span = spans.get(i);
            require(!span.from().isBefore(before.to()), "in %s %s overlaps %s", vcenter, span, before);
        }
    }

    private void oneTagOfEachCategory(String vcenter, String vm, List<String> tags) {
        long categories = tags.stream().map(Ledger::category).distinct().count();
        require(categories == tags.size(), "%s of %s ends with two tags of one category: %s", vm, vcenter, tags);
    }

    private void noTagWasLost(String vcenter, List<Write> effective, Map<String, List<String>> left) {
        effective.stream()
                .filter(write -> write.method().equals("tag-association.attach"))
                .forEach(write -> require(
                        Objects.requireNonNullElse(left.get(write.vm()), List.<String>of()).stream()
                                .anyMatch(tag -> category(tag).equals(category(write.subject()))),
                        "%s of %s had a tag of a category and ends with none: %s",
                        write.vm(),
                        vcenter,
                        write));
    }

    private static String category(String tag) {
        return tag.substring(0, tag.lastIndexOf('/'));
    }

    private void loginsAreFew(String vcenter, String kind, int logins) {
        require(
                logins <= history.loginsAllowed(vcenter),
                "%d %s logins to %s, and only %d changes of owner and expiries",
                logins,
                kind,
                vcenter,
                history.loginsAllowed(vcenter));
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more dependency
    private void require(boolean holds, String message, Object... values) {
        if (!holds) {
            violations.add(message.formatted(values));
        }
    }
}
