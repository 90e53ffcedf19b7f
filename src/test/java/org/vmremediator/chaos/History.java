package org.vmremediator.chaos;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vmremediator.policy.Outcome;
import org.vmremediator.testing.simulator.Write;

/**
 * What independent witnesses say about a run: the topics, read committed, and each vCenter's own account.
 *
 * @param triggers that were published, each once, however often it was delivered
 * @param pending keys that are left in the changelog of the pending work
 * @param deadLetters how many
 * @param vcenters what each vCenter reports at the end, by name
 * @param takeovers how often each vCenter was taken over, a first time and one by the same instance included
 * @param expiries how often sessions were made to expire
 */
record History(
        List<Published> triggers,
        List<Recorded> records,
        List<Planned> plans,
        List<String> pending,
        int deadLetters,
        Map<String, VCenterReport> vcenters,
        Map<String, Integer> takeovers,
        int expiries) {

    /** Of each kind. */
    int loginsAllowed(String vcenter) {
        return takeovers.getOrDefault(vcenter, 0) + expiries;
    }

    /** What came to pass, for people. */
    String summary() {
        Map<String, Long> reasons =
                records.stream().collect(groupingBy(Recorded::reason, TreeMap::new, Collectors.counting()));
        return "triggers %d, records %s, plans %d, writes %s, taken over %s, expiries %d"
                .formatted(
                        triggers.size(),
                        reasons,
                        plans.size(),
                        vcenters.values().stream().map(History::summary).toList(),
                        takeovers,
                        expiries);
    }

    private static String summary(VCenterReport report) {
        long effective = report.writes().stream().filter(Write::effective).count();
        return "%d effective, %d repeated, logins %d SOAP and %d REST, %d calls"
                .formatted(
                        effective,
                        report.writes().size() - effective,
                        report.soapLogins(),
                        report.restLogins(),
                        report.calls());
    }

    /** A trigger as its producer knows it. */
    record Published(String vcenter, int eventKey) {}

    /** An audit record. */
    record Recorded(String id, String vcenter, String vm, int eventKey, Outcome outcome, String reason) {}

    /** A committed plan. */
    record Planned(String id, String vcenter, String vm, int attempt, Instant planned) {}
}
