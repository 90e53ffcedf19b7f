package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.topology.FakeRemediator.succeeded;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Reason;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.VCenterEvents.Layout;

/** Which triggers are let in, and which are let on when their turn has come. */
class AdmissionTopologyTest extends TopologyScenario {
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
}
