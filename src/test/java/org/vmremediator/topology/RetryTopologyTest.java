package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.remediation.Result.Retry.Because.FAULT;
import static org.vmremediator.remediation.Result.Retry.Because.VCENTER_AWAY;
import static org.vmremediator.topology.FakeRemediator.succeeded;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;
import org.vmremediator.remediation.Result;
import org.vmremediator.vcenter.TaskRef;
import org.vmremediator.vcenter.TaskResult;
import org.vmremediator.vcenter.VCenterFault;

/** What happens when a try comes to nothing. */
class RetryTopologyTest extends TopologyScenario {
    @Test
    void shouldTryAgainAfterAPassingFaultAndGiveUpAfterTheConfiguredAttempts() {
        given(ENFORCE + "\nretries: {attempts: 3, first-delay: 1s, max-delay: 4s}");
        harness.tagging.sees = trigger -> new Result.Retry(Reason.RETRIES_EXHAUSTED, "HostCommunication", false, FAULT);

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        assertThat(harness.tagging.observed).hasSize(1);
        harness.advance(Duration.ofSeconds(5));
        harness.settle();
        harness.advance(Duration.ofSeconds(5));
        harness.settle();

        assertThat(harness.tagging.observed).hasSize(3);
        assertThat(harness.reasons()).containsExactly("retries-exhausted");
        assertThat(harness.pending()).isZero();
    }

    @Test
    void shouldWaitForAVCenterThatIsAwayWithoutUsingUpAttempts() {
        given(ENFORCE + "\nbreakers: {correlation: {vms: 0}}");
        harness.tagging.sees = trigger -> new Result.Retry(Reason.RETRIES_EXHAUSTED, "refused", false, VCENTER_AWAY);

        for (int vm = 0; vm < 50; vm++) {
            harness.publish(harness.cpuAlarm("vm-" + vm));
        }
        for (int minutes = 0; minutes < 30; minutes++) {
            harness.advance(Duration.ofMinutes(1));
        }

        assertThat(harness.audited()).isEmpty();
        assertThat(harness.pending()).isEqualTo(50);
        assertThat(harness.tagging.observed).as("one probe at a time").hasSizeLessThan(50 + 70);

        for (int minutes = 0; minutes < 33; minutes++) {
            harness.advance(Duration.ofMinutes(1));
        }

        assertThat(harness.reasons()).hasSize(50).containsOnly("stale");
    }

    @Test
    void shouldGoOnByItselfWhenTheVCenterIsBack() {
        given(ENFORCE);
        Function<Trigger, Result> sees = harness.tagging.sees;
        harness.tagging.sees = trigger -> new Result.Retry(Reason.RETRIES_EXHAUSTED, "refused", false, VCENTER_AWAY);
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.publish(harness.cpuAlarm("vm-2"));
        harness.settle();

        harness.tagging.sees = sees;
        harness.advance(Duration.ofSeconds(40));
        harness.settle();

        assertThat(harness.tagging.acted).hasSize(2);
    }

    @Test
    void shouldPlanAnewAfterAConflictAndRecordOnlyTheLastAttempt() {
        given(ENFORCE);

        harness.publish(harness.poweredOff("vm-1"));
        harness.settle();
        harness.reconfiguration.complete("vm-1", new Result.Replan(Reason.CONFLICT, "ConcurrentAccess"));
        harness.settle();
        harness.settle();

        assertThat(harness.reconfiguration.observed).hasSize(2);
        assertThat(harness.reconfiguration.acted).extracting(Plan::attempt).containsExactly(1, 2);
        assertThat(harness.audited()).isEmpty();

        harness.reconfiguration.complete("vm-1", succeeded(Reason.RECONFIGURED));
        harness.settle();

        assertThat(harness.reasons()).containsExactly("reconfigured");
        assertThat(harness.audited().get(0).attempts()).isEqualTo(2);
    }

    @Test
    void shouldCountThePlanThatWasGivenUpAfterAConflict() {
        given(ENFORCE);

        harness.publish(harness.poweredOff("vm-1"));
        harness.settle();
        harness.reconfiguration.verdict = trigger -> new Verdict.Ignore(Reason.POWERED_ON, "It is on again.");
        harness.reconfiguration.complete("vm-1", new Result.Replan(Reason.CONFLICT, "ConcurrentAccess"));
        harness.settle();

        AuditRecord record = harness.audited().get(0);
        assertThat(record.reason()).isEqualTo(Reason.POWERED_ON);
        assertThat(record.attempts()).isEqualTo(1);
        assertThat(record.planned()).isPresent();
    }

    @Test
    void shouldLookFirstWhenAnAnswerWasLost() {
        given(ENFORCE);

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        harness.tagging.complete("vm-1", new Result.Retry(Reason.OUTCOME_UNKNOWN, "no answer", true, FAULT));
        harness.tick();
        harness.advance(Duration.ofSeconds(5));
        harness.settle();

        assertThat(harness.tagging.verified).containsExactly(false, true);
    }

    @Test
    void shouldEndWithARecordWhenAVCenterStaysAwayForEver() {
        given(ENFORCE);
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        Result away = new Result.Retry(Reason.OUTCOME_UNKNOWN, "no answer", true, VCENTER_AWAY);

        harness.tagging.complete("vm-1", away);
        harness.tick();
        harness.advance(Duration.ofHours(24));
        harness.settle();
        harness.tagging.complete("vm-1", away);
        harness.tick();
        assertThat(harness.audited()).as("looked after for a day past max-age").isEmpty();

        harness.advance(Duration.ofHours(2));
        harness.settle();
        harness.tagging.complete("vm-1", away);
        harness.settle();

        assertThat(harness.reasons()).containsExactly("outcome-unknown");
        assertThat(harness.pending()).isZero();
    }

    @Test
    void shouldRecordAFaultOfOursAndGoOn() {
        given(ENFORCE);
        harness.tagging.verdict = trigger -> {
            throw new IllegalStateException("a bug");
        };

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        harness.publish(harness.poweredOff("vm-2"));
        harness.settle();
        harness.reconfiguration.fail("vm-2", new IllegalStateException("another bug"));
        harness.settle();

        assertThat(harness.reasons()).containsExactly("internal-error", "internal-error");
    }

    @Test
    void shouldRecordTheTaskOfTheLastTry() {
        given(ENFORCE + "\nretries: {attempts: 1}");
        harness.publish(harness.poweredOff("vm-1"));
        harness.publish(harness.poweredOff("vm-2"));
        harness.settle();

        harness.reconfiguration.complete(
                "vm-1", new Result.Retry(Reason.REFUSED, "out of hosts", false, FAULT, failedTask()));
        harness.reconfiguration.complete("vm-2", new Result.Replan(Reason.CONFLICT, "changed", failedTask()));
        harness.settle();

        assertThat(harness.reasons()).containsExactlyInAnyOrder("refused", "conflict");
        assertThat(harness.audited())
                .allSatisfy(record -> assertThat(record.task().orElseThrow().fault())
                        .contains("HostCommunication: no answer from the host"));
    }

    private static Optional<TaskResult> failedTask() {
        VCenterFault fault = new VCenterFault(
                VCenterFault.Kind.PASSING,
                "HostCommunication",
                "no answer from the host",
                Optional.empty(),
                Optional.empty());
        return Optional.of(
                new TaskResult(new TaskRef("task-7"), Optional.empty(), Optional.empty(), Optional.of(fault)));
    }
}
