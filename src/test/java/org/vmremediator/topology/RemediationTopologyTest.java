package org.vmremediator.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.remediation.Result.Retry.Because.FAULT;
import static org.vmremediator.remediation.Result.Retry.Because.VCENTER_AWAY;
import static org.vmremediator.topology.FakeRemediator.succeeded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;
import org.vmremediator.remediation.Result;
import org.vmremediator.remediation.WritePermit;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;

class RemediationTopologyTest {
    private static final String ENFORCE =
            "mode: enforce\nremediations: {relocation: {datastores: {groups: [[\"*\"]]}}}";

    @TempDir
    private Path directory;

    private TopologyHarness harness;

    @AfterEach
    void close() {
        harness.close();
    }

    private void given(String yaml) {
        harness = new TopologyHarness(directory, yaml);
    }

    @Test
    void shouldObservePlanActAndRecordOnce() {
        given(ENFORCE);

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();

        assertThat(harness.tagging.observed).hasSize(1);
        assertThat(harness.tagging.acted).hasSize(1);
        assertThat(harness.tagging.verified)
                .as("a fresh plan is not verified again")
                .containsExactly(false);
        assertThat(harness.audited()).isEmpty();

        harness.tagging.complete("vm-1", succeeded(Reason.TAGGED));
        harness.settle();

        assertThat(harness.reasons()).containsExactly("tagged");
        assertThat(harness.pending()).isZero();
        AuditRecord record = harness.audited().get(0);
        assertThat(record.vmName()).isEqualTo("web-1");
        assertThat(record.attempts()).isEqualTo(1);
        assertThat(record.instance()).isEqualTo("node-1");
        assertThat(record.vcenterInstanceUuid()).contains("vc-uuid");
        assertThat(record.trigger().origin().topic()).isEqualTo("vcenter-events");
    }

    @Test
    void shouldWriteTheAuditRecordAsACloudEventUnderTheKeyOfTheVm() {
        given(ENFORCE);
        ProducerRecord<byte[], byte[]> event = harness.cpuAlarm("vm-1").record("vcenter-events", Layout.BINARY_JSON);
        event.headers().add("traceparent", "00-abc-def-01".getBytes(UTF_8));

        harness.publish(event);
        harness.settle();
        harness.tagging.complete("vm-1", succeeded(Reason.TAGGED));
        harness.settle();

        TestRecord<String, byte[]> record = harness.auditedRecords().get(0);
        assertThat(record.key()).isEqualTo("lab/vm-1");
        assertThat(record.headers().headers("ce_type")).hasSize(1);
        assertThat(new String(record.headers().lastHeader("ce_type").value(), UTF_8))
                .isEqualTo("org.vmremediator.audit.v1");
        assertThat(record.headers().lastHeader("ce_eventclass"))
                .as("of the vCenter event")
                .isNull();
        assertThat(new String(record.headers().lastHeader("traceparent").value(), UTF_8))
                .isEqualTo("00-abc-def-01");
    }

    @Test
    void shouldWriteTheRecordOfARefusalAsACloudEventOfItsOwnToo() {
        given(ENFORCE);
        Event old = harness.cpuAlarm("vm-1").created(harness.clock.instant().minus(Duration.ofHours(2)));

        harness.publish(old);

        TestRecord<String, byte[]> record = harness.auditedRecords().get(0);
        assertThat(record.headers().headers("ce_type")).hasSize(1);
        assertThat(record.headers().headers("content-type")).hasSize(1);
        assertThat(record.headers().lastHeader("ce_eventclass")).isNull();
        assertThat(record.getRecordTime()).isEqualTo(harness.clock.instant());
    }

    @Test
    void shouldCountARedeliveryAndGiveItNoRecord() {
        given(ENFORCE);
        Event alarm = harness.cpuAlarm("vm-1");

        harness.publish(alarm);
        harness.publish(alarm.record("vcenter-events", Layout.STRUCTURED_JSON));
        harness.publish(alarm.record("vcenter-events", Layout.BINARY_XML));
        harness.settle();

        assertThat(harness.tagging.observed).hasSize(1);
        assertThat(harness.meters
                        .counter("vmremediator.duplicates", "vcenter", "lab", "kind", "cpu-alarm")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void shouldForgetARedeliveryAfterTwoDays() {
        given(ENFORCE);
        Event alarm = harness.cpuAlarm("vm-1");
        harness.publish(alarm);

        for (int minutes = 0; minutes < 49 * 60; minutes += 10) {
            harness.advance(Duration.ofMinutes(10));
        }
        harness.publish(alarm);
        harness.settle();

        assertThat(harness.reasons()).contains("stale");
    }

    @Test
    void shouldSkipWhatIsStaleAndWhatIsFromTheFuture() {
        given(ENFORCE);

        harness.publish(harness.cpuAlarm("vm-1").created(harness.clock.instant().minus(Duration.ofMinutes(61))));
        harness.publish(harness.cpuAlarm("vm-2").created(harness.clock.instant().plus(Duration.ofMinutes(6))));
        harness.publish(harness.cpuAlarm("vm-3").created(harness.clock.instant().minus(Duration.ofMinutes(59))));
        harness.settle();

        assertThat(harness.reasons()).containsExactly("stale", "clock-skew");
        assertThat(harness.tagging.observed)
                .extracting(each -> each.vm().moref())
                .containsExactly("vm-3");
    }

    @Test
    void shouldSkipWhatALaterTriggerOvertook() {
        given(ENFORCE);

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.publish(harness.cpuAlarm("vm-1").created(harness.clock.instant().minusSeconds(5)));
        harness.publish(harness.redAlarm("VM Memory Usage", "vm-1")
                .created(harness.clock.instant().minusSeconds(5)));

        assertThat(harness.reasons()).containsExactly("superseded");
    }

    @Test
    void shouldSkipAnUnknownSourceUnderAKeyThatNamesIt() {
        given(ENFORCE);

        harness.publish(VCenterEvents.from("https://nobody.example/sdk")
                .redAlarm("VM CPU Usage", "vm-1", "x")
                .created(harness.clock.instant()));

        assertThat(harness.reasons()).containsExactly("unknown-source");
        assertThat(harness.auditedRecords().get(0).key()).isEqualTo("?nobody.example/vm-1");
        assertThat(harness.meters
                        .get("vmremediator.triggers")
                        .tag("vcenter", "?")
                        .counter()
                        .count())
                .as("no meter of its own for each host that an event may name")
                .isEqualTo(1);
    }

    @Test
    void shouldSkipARemediationThatIsSwitchedOff() {
        given("mode: enforce\nremediations: {tagging: {enabled: false}, relocation: {enabled: false}}");

        harness.publish(harness.cpuAlarm("vm-1"));

        assertThat(harness.reasons()).containsExactly("disabled");
    }

    @Test
    void shouldRecordWhatADryRunWouldHaveDoneAndStartItsCooldown() {
        given("mode: dry-run");

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();

        assertThat(harness.reasons()).containsExactly("dry-run", "cooldown");
        AuditRecord record = harness.audited().get(0);
        assertThat(record.changes()).hasSize(1);
        assertThat(record.attempts()).isEqualTo(1);
        assertThat(record.planned()).isPresent();
        assertThat(harness.tagging.acted).isEmpty();
    }

    @Test
    void shouldCoolDownAfterASuccessAndNotAfterAFailure() {
        given(ENFORCE);

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        harness.tagging.complete("vm-1", succeeded(Reason.REFUSED));
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        harness.tagging.complete("vm-1", succeeded(Reason.TAGGED));
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        harness.advance(Duration.ofMinutes(10));
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();

        assertThat(harness.reasons()).containsExactly("refused", "tagged", "cooldown");
        assertThat(harness.tagging.acted).hasSize(3);
    }

    @Test
    void shouldNotLetACpuCooldownSwallowAMemoryAlarm() {
        given(ENFORCE);

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        harness.tagging.complete("vm-1", succeeded(Reason.TAGGED));
        harness.publish(harness.redAlarm("VM Memory Usage", "vm-1"));
        harness.settle();

        assertThat(harness.tagging.acted).hasSize(2);
    }

    @Test
    void shouldWorkOnOneTriggerOfAVmAtATimeAcrossTheRemediations() {
        given(ENFORCE);

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.publish(harness.poweredOff("vm-1"));
        harness.publish(harness.poweredOff("vm-2"));
        harness.settle();

        assertThat(harness.tagging.acted).hasSize(1);
        assertThat(harness.reconfiguration.observed)
                .as("two VMs never wait for each other")
                .extracting(each -> each.vm().moref())
                .containsExactly("vm-2");

        harness.tagging.complete("vm-1", succeeded(Reason.TAGGED));
        harness.settle();

        assertThat(harness.reconfiguration.observed)
                .extracting(each -> each.vm().moref())
                .containsExactly("vm-2", "vm-1");
    }

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
    void shouldTellTheRelocationPolicyOfTheMovesInFlight() {
        given(ENFORCE);
        DatastoreRef from = new DatastoreRef("ds-1", "one");
        DatastoreRef to = new DatastoreRef("ds-2", "two");
        harness.relocation.verdict = trigger -> new Verdict.Act(new Change.Relocate(from, to, 5000), "move", List.of());

        harness.publish(harness.redAlarm("VM Storage Usage", "vm-1"));
        harness.settle();
        harness.publish(harness.redAlarm("VM Storage Usage", "vm-2"));
        harness.settle();

        assertThat(harness.relocation.moves.get(0).moves()).isEmpty();
        assertThat(harness.relocation.moves.get(1).bytesTo(to)).isEqualTo(5000);
    }

    @Test
    void shouldRunNoMoreRelocationsThanTheVCenterIsAllowed() {
        given("""
                mode: enforce
                remediations:
                  relocation:
                    datastores: {groups: [["*"]]}
                    max-concurrent: {per-datastore: 2, per-vcenter: 3}
                """);

        for (int vm = 0; vm < 7; vm++) {
            harness.publish(harness.redAlarm("VM Storage Usage", "vm-" + vm));
        }
        harness.settle();
        assertThat(harness.relocation.acted).hasSize(3);

        harness.relocation.complete("vm-0", succeeded(Reason.RELOCATED));
        harness.settle();
        assertThat(harness.relocation.acted).hasSize(4);
    }

    @Test
    void shouldSendWhatCannotBeUnderstoodToTheDeadLettersAsItCame() {
        given(ENFORCE);
        ProducerRecord<byte[], byte[]> broken = new ProducerRecord<>(
                "vcenter-events", "key".getBytes(UTF_8), "{\"specversion\":\"1.0\",".getBytes(UTF_8));
        broken.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));

        harness.publish(broken);

        TestRecord<byte[], byte[]> letter = harness.deadLetter();
        assertThat(letter.key()).isEqualTo(broken.key());
        assertThat(letter.value()).isEqualTo(broken.value());
        assertThat(letter.headers().lastHeader("content-type")).isNotNull();
        assertThat(new String(
                        letter.headers().lastHeader("vmremediator.error.topic").value(), UTF_8))
                .isEqualTo("vcenter-events");
        assertThat(harness.hasDeadLetters()).isFalse();
    }

    @Test
    void shouldPassOverWhatDoesNotConcernUs() {
        given(ENFORCE);

        harness.publish(harness.vcenter().other("vm-1", "x"));
        harness.publish(harness.vcenter().alarm("VM CPU Usage", "yellow", "vm-1", "x"));
        harness.settle();

        assertThat(harness.audited()).isEmpty();
        assertThat(harness.hasDeadLetters()).isFalse();
        assertThat(harness.tagging.observed).isEmpty();
    }

    @Test
    void shouldNotCarryOutAPlanThatNothingIsPendingFor() {
        given(ENFORCE);
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        Plan plan = harness.tagging.acted.get(0);

        harness.publishPlan(plan);
        harness.settle();

        assertThat(harness.tagging.acted).hasSize(1);
        assertThat(harness.meters
                        .counter("vmremediator.plans.orphaned", "remediation", "tagging")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldStartNothingOnceItIsStopping() {
        given(ENFORCE);
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();

        harness.workshop.drain();
        harness.publish(harness.cpuAlarm("vm-2"));
        harness.settle();
        assertThat(harness.tagging.observed).hasSize(1);

        harness.tagging.complete("vm-1", succeeded(Reason.TAGGED));
        harness.settle();
        assertThat(harness.reasons()).as("what ran still ends").containsExactly("tagged");
        assertThat(harness.pending()).isEqualTo(1);
    }

    @Test
    void shouldTakeBackThePermitWhenThePlanHasExpiredOrTheTaskIsClosed() {
        given(ENFORCE);
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        WritePermit permit = harness.tagging.permits.get(0);

        assertThat(permit.ask()).isEqualTo(WritePermit.Answer.GRANTED);
        harness.clock.advance(Duration.ofHours(1));
        assertThat(permit.ask()).isEqualTo(WritePermit.Answer.EXPIRED);
        harness.close();
        assertThat(permit.ask()).isEqualTo(WritePermit.Answer.LOST);
    }
}
