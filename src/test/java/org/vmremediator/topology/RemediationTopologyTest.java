package org.vmremediator.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vmremediator.topology.FakeRemediator.succeeded;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Verdict;
import org.vmremediator.remediation.WritePermit;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;

/** A trigger on its way from the events topic to its audit record. */
class RemediationTopologyTest extends TopologyScenario {
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
    void shouldNotMakeAnAlarmWaitAfterAQuietTime() {
        given(ENFORCE);
        harness.tick();
        harness.tick();

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.advance(Pulse.FAST);
        assertThat(harness.tagging.acted).hasSize(1);

        harness.tagging.complete("vm-1", succeeded(Reason.TAGGED));
        harness.advance(Pulse.FAST);
        assertThat(harness.reasons()).containsExactly("tagged");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schemaVersion\":2,\"trigger\":\"7\",\"change\":{\"type\":\"clone\"}}",
                "{\"schemaVersion\":2}"
            })
    void shouldLeaveAPlanOfANewerReleaseAlone(String plan) {
        given(ENFORCE);

        harness.publishPlan("lab/vm-1", plan.getBytes(UTF_8));
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();

        assertThat(harness.tagging.acted).as("the stream goes on").hasSize(1);
        assertThat(harness.audited()).isEmpty();
    }

    @Test
    void shouldPassOverATriggerThatFailsForTheThirdTime() {
        given(ENFORCE);
        harness.breakHistoryOf("vm-1");
        Event alarm = harness.cpuAlarm("vm-1");

        assertThatThrownBy(() -> harness.publish(alarm)).isInstanceOf(StreamsException.class);
        assertThatThrownBy(() -> harness.publish(alarm)).isInstanceOf(StreamsException.class);
        harness.publish(alarm);
        harness.publish(alarm);
        harness.publish(harness.cpuAlarm("vm-2"));
        harness.settle();

        assertThat(harness.reasons()).containsExactly("internal-error");
        assertThat(harness.tagging.acted).extracting(plan -> plan.vm().moref()).containsExactly("vm-2");
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
