package org.vmremediator.replay.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vmremediator.policy.Outcome;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;

/** How many triggers ended how. Not thread-safe. */
final class Tally {
    private final Map<Remediation, Map<Reason, Long>> counts = new EnumMap<>(Remediation.class);

    void add(Remediation remediation, Reason reason) {
        counts.computeIfAbsent(remediation, key -> new EnumMap<>(Reason.class)).merge(reason, 1L, Long::sum);
    }

    long all() {
        return sum(remediation -> true, reason -> true);
    }

    long of(Remediation remediation) {
        return sum(remediation::equals, reason -> true);
    }

    long of(Outcome outcome) {
        return sum(remediation -> true, reason -> reason.outcome() == outcome);
    }

    long of(Remediation remediation, Outcome outcome) {
        return sum(remediation::equals, reason -> reason.outcome() == outcome);
    }

    long of(Reason reason) {
        return sum(remediation -> true, reason::equals);
    }

    /** The reasons for which nothing was planned, the most frequent first. */
    List<Reason> suppressing() {
        return counts.values().stream()
                .flatMap(reasons -> reasons.keySet().stream())
                .distinct()
                .filter(reason -> !Plans.isPlan(reason))
                .sorted(Comparator.comparingLong((Reason reason) -> of(reason))
                        .reversed()
                        .thenComparing(Reason::code))
                .toList();
    }

    private long sum(Predicate<Remediation> remediation, Predicate<Reason> reason) {
        return counts.entrySet().stream()
                .filter(entry -> remediation.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().entrySet().stream())
                .filter(entry -> reason.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
