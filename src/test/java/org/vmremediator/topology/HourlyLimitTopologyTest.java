package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.topology.FakeRemediator.succeeded;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Reason;

class HourlyLimitTopologyTest extends TopologyScenario {

    @Test
    void shouldBeginNoMoreActionsInAnHourThanAllowedAndKeepTheOrder() {
        harness = limited(ENFORCE, 2);

        red(1, 5);
        harness.tagging.complete("vm-1", succeeded(Reason.TAGGED));
        harness.advance(Duration.ofMinutes(59));
        harness.settle();
        assertThat(harness.tagging.acted).hasSize(2);
        assertThat(harness.pending()).isEqualTo(4);

        harness.clock.advance(Duration.ofMinutes(2));
        harness.publish(harness.cpuAlarm("vm-6"));
        harness.publish(harness.cpuAlarm("vm-7"));
        harness.publish(harness.cpuAlarm("vm-8"));
        harness.settle();

        assertThat(harness.tagging.acted)
                .extracting(each -> each.vm().moref())
                .containsExactly("vm-1", "vm-2", "vm-6", "vm-7");
        assertThat(harness.reasons())
                .as("waited too long")
                .containsOnly("tagged", "stale")
                .hasSize(4);
    }

    @Test
    void shouldLimitNoDryRun() {
        harness = limited("mode: dry-run", 1);

        red(1, 3);

        assertThat(harness.reasons()).containsOnly("dry-run").hasSize(3);
    }

    @Test
    void shouldKeepTheOrderAcrossTheRemediations() {
        harness = limited(ENFORCE, 1);
        red(1, 1);
        harness.advance(Duration.ofMinutes(30));
        harness.publish(harness.redAlarm("VM Storage Usage", "vm-2"));
        harness.publish(harness.cpuAlarm("vm-3"));
        harness.settle();

        harness.advance(Duration.ofMinutes(32));
        harness.settle();

        assertThat(harness.relocation.acted)
                .extracting(each -> each.vm().moref())
                .containsExactly("vm-2");
        assertThat(harness.tagging.acted).hasSize(1);
    }

    private TopologyHarness limited(String yaml, int actionsPerHour) {
        return new TopologyHarness(directory, yaml, "partition: 0, max-actions-per-hour: " + actionsPerHour);
    }

    private void red(int first, int last) {
        for (int vm = first; vm <= last; vm++) {
            harness.publish(harness.cpuAlarm("vm-" + vm));
        }
        harness.settle();
    }
}
