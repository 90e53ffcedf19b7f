package org.vmremediator.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Outcome;
import org.vmremediator.testing.simulator.Hardware;
import org.vmremediator.testing.simulator.Write;

/** Proves that the ledger can fail: each history here is wrong in one way, as one fault of the application would make it. */
class LedgerTest {
    private static final Instant START = Instant.parse("2026-10-01T12:00:00Z");
    private static final Hardware SMALL = new Hardware(2, 1024, 1, false, false, false);
    private static final Hardware LARGE = new Hardware(3, 1024, 1, false, false, false);
    private static final String CPU = "config.hardware.numCPU";

    private List<History.Published> triggers = List.of(new History.Published("lab", 1));
    private List<History.Recorded> records = List.of(record(1, Outcome.SUCCEEDED));
    private List<History.Planned> plans = List.of(plan(1, "vm-1"));
    private List<Write> writes = List.of(attach(1, CPU + "/3", 1, true));
    private List<String> tags = List.of(CPU + "/3");
    private List<String> pending = List.of();
    private int deadLetters;
    private int logins = 1;

    @Test
    void shouldAcceptWhatIsRight() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void shouldMissATriggerWithoutARecord() {
        records = List.of();

        assertThat(violations()).singleElement().asString().contains("0 audit records");
    }

    @Test
    void shouldSeeASecondRecordOfATrigger() {
        records = List.of(record(1, Outcome.SUCCEEDED), record(1, Outcome.SUCCEEDED));

        assertThat(violations()).singleElement().asString().contains("2 audit records");
    }

    @Test
    void shouldSeeARecordOfNoTrigger() {
        records = List.of(record(1, Outcome.SUCCEEDED), record(2, Outcome.SKIPPED));

        assertThat(violations()).singleElement().asString().contains("was no trigger");
    }

    /** As when the application forgets what it has stored: the trigger is dealt with again, under the same id. */
    @Test
    void shouldSeeAWriteThatTookEffectTwice() {
        writes = List.of(attach(1, CPU + "/3", 1, true), attach(1, CPU + "/3", 3, true));

        assertThat(violations()).singleElement().asString().contains("took effect twice");
    }

    @Test
    void shouldForgiveARepetitionWithoutEffect() {
        writes = List.of(attach(1, CPU + "/3", 1, true), attach(1, CPU + "/3", 3, false));

        assertThat(violations()).isEmpty();
    }

    /** As when the application acts before its plan is committed, and dies. */
    @Test
    void shouldSeeAWriteWithoutACommittedPlan() {
        plans = List.of();

        assertThat(violations()).singleElement().asString().contains("no committed plan");
    }

    @Test
    void shouldSeeAWriteThatCameBeforeItsPlan() {
        writes = List.of(attach(1, CPU + "/3", -5, true));

        assertThat(violations()).singleElement().asString().contains("before its plan");
    }

    @Test
    void shouldSeeAWriteOnAnotherVmThanThePlans() {
        plans = List.of(plan(1, "vm-2"));

        assertThat(violations()).singleElement().asString().contains("another VM");
    }

    /** As without the compare-and-set, when a stale plan is carried out. */
    @Test
    void shouldSeeAVmThatShrank() {
        writes = List.of(reconfigure(1, LARGE, SMALL, 1, 2));
        tags = List.of();

        assertThat(violations()).singleElement().asString().contains("shrank");
    }

    /** As when a task that comes back starts what is running already. */
    @Test
    void shouldSeeActionsThatOverlapOnOneVm() {
        triggers = List.of(new History.Published("lab", 1), new History.Published("lab", 2));
        records = List.of(record(1, Outcome.SUCCEEDED), record(2, Outcome.SUCCEEDED));
        plans = List.of(plan(1, "vm-1"), plan(2, "vm-1"));
        writes = List.of(reconfigure(1, SMALL, LARGE, 1, 10), attach(2, CPU + "/3", 5, true));

        assertThat(violations()).singleElement().asString().contains("overlaps");
    }

    @Test
    void shouldSeeTwoTagsOfOneCategory() {
        tags = List.of(CPU + "/3", CPU + "/4");

        assertThat(violations()).singleElement().asString().contains("two tags");
    }

    @Test
    void shouldSeeATagThatWasDetachedAndNotReplaced() {
        tags = List.of("remediation/opt-out");

        assertThat(violations()).singleElement().asString().contains("ends with none");
    }

    @Test
    void shouldSeeASuccessThatChangedNothing() {
        writes = List.of();

        assertThat(violations()).singleElement().asString().contains("says it succeeded");
    }

    @Test
    void shouldSeeAChangeThatTheRecordDenies() {
        records = List.of(record(1, Outcome.UNCHANGED));

        assertThat(violations()).singleElement().asString().contains("says nothing was changed");
    }

    @Test
    void shouldSeeWorkThatIsLeft() {
        pending = List.of("lab/vm-1/7");

        assertThat(violations()).singleElement().asString().contains("lab/vm-1/7");
    }

    @Test
    void shouldSeeADeadLetter() {
        deadLetters = 1;

        assertThat(violations()).singleElement().asString().contains("1 dead letters");
    }

    @Test
    void shouldCountLogins() {
        logins = 4;

        assertThat(violations()).hasSize(2).allMatch(each -> each.contains("logins"));
    }

    private List<String> violations() {
        VCenterReport report = new VCenterReport(
                writes, Map.of("vm-1", tags), Map.of("ds-1", 0.5), Map.of("vm-1", "ds-1"), logins, logins, 0, 10);
        return Ledger.violations(new History(
                triggers, records, plans, pending, deadLetters, Map.of("lab", report), Map.of("lab", 2), 1));
    }

    private static History.Recorded record(int event, Outcome outcome) {
        return new History.Recorded("id-" + event, "lab", "vm-1", event, outcome, "reason");
    }

    private static History.Planned plan(int event, String vm) {
        return new History.Planned("id-" + event, "lab", vm, 1, START);
    }

    private static Write attach(int event, String tag, int second, boolean effective) {
        return write(event, "tag-association.attach", tag, effective, LARGE, LARGE, second, second);
    }

    private static Write reconfigure(int event, Hardware before, Hardware after, int from, int to) {
        return write(event, "ReconfigVM_Task", "", true, before, after, from, to);
    }

    private static Write write(
            int event,
            String method,
            String subject,
            boolean effective,
            Hardware before,
            Hardware after,
            int from,
            int to) {
        return new Write(
                "id-" + event,
                "vm-1",
                method,
                subject,
                effective,
                before,
                after,
                START.plusSeconds(from),
                START.plusSeconds(to));
    }
}
