package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Plan;

/** What was left behind in partition 0 when its vCenter was given partition 1. */
class PartitionChangeTopologyTest extends TopologyScenario {
    private static final String ELSEWHERE = "partition: 1, max-actions-per-hour: 0";

    @Test
    void shouldRecordWhatWaitsAndLookAtNothing() {
        harness = new TopologyHarness(directory, ENFORCE, ELSEWHERE);

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();

        assertThat(harness.reasons()).containsExactly("partition-changed");
        assertThat(harness.tagging.observed).isEmpty();
        assertThat(harness.pending()).isZero();
    }

    @Test
    void shouldNotCarryOutAPlanThatWasMadeBefore() throws IOException {
        Plan plan = planMadeBefore();
        harness = new TopologyHarness(Files.createDirectory(directory.resolve("after")), ENFORCE, ELSEWHERE);
        PendingEntry entry = PendingEntry.admitted(plan.sequence(), plan.trigger(), harness.clock.instant(), List.of())
                .planned(plan);
        harness.driver
                .<String, PendingEntry>getKeyValueStore(RemediationTopology.PENDING_WORK)
                .put(entry.key(), entry);

        harness.publishPlan(plan);
        harness.settle();

        assertThat(harness.reasons()).as("who had it before may have begun it").containsExactly("outcome-unknown");
        assertThat(harness.tagging.acted).isEmpty();
        assertThat(harness.pending()).isZero();
    }

    private Plan planMadeBefore() {
        given(ENFORCE);
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        Plan plan = harness.tagging.acted.get(0);
        harness.close();
        return plan;
    }
}
