package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.topology.FakeRemediator.succeeded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Reason;
import org.vmremediator.remediation.Result;
import org.vmremediator.remediation.WritePermit;

class PauseTopologyTest {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @TempDir
    private Path directory;

    private TopologyHarness harness;

    @BeforeEach
    void start() {
        harness = new TopologyHarness(
                directory, "mode: enforce\nremediations: {relocation: {datastores: {groups: [[a]]}}}");
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*/*",
                "tagging/*/*",
                "*/lab/*",
                "tagging/lab/*",
                "*/*/vm-1",
                "tagging/*/vm-1",
                "*/lab/vm-1",
                "tagging/lab/vm-1"
            })
    void shouldObserveNothingWhilePausedAndGoOnWithinTwoSeconds(String key) {
        harness.pause(key);

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        harness.advance(Duration.ofMinutes(1));
        assertThat(harness.tagging.observed).isEmpty();
        assertThat(harness.pending()).isEqualTo(1);

        harness.resume(key);
        harness.advance(TWO_SECONDS);
        harness.settle();
        assertThat(harness.tagging.acted).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relocation/*/*", "*/other/*", "*/*/vm-2", "tagging/lab/vm-2", "correlation/lab/*", "lab"})
    void shouldGoOnWhereSomethingElseIsPaused(String key) {
        harness.pause(key);

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();

        assertThat(harness.tagging.acted).hasSize(1);
    }

    @Test
    void shouldBePausedByARecordThatCannotBeRead() {
        harness.control("*/*/*", "what?");

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();

        assertThat(harness.tagging.observed).isEmpty();
    }

    @Test
    void shouldJudgeAfreshOnResume() {
        harness.pause("*/*/*");
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.advance(Duration.ofHours(2));
        assertThat(harness.audited()).isEmpty();

        harness.resume("*/*/*");
        harness.settle();

        assertThat(harness.reasons()).containsExactly("stale");
        assertThat(harness.tagging.observed).isEmpty();
    }

    @Test
    void shouldTakeBackThePermitAndObserveAnewOnResume() {
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        harness.pause("tagging/*/*");
        assertThat(harness.tagging.permits.get(0).ask()).isEqualTo(WritePermit.Answer.PAUSED);

        harness.tagging.complete("vm-1", notAllowed(false));
        harness.advance(Duration.ofMinutes(1));
        assertThat(harness.tagging.acted).hasSize(1);

        harness.resume("tagging/*/*");
        harness.settle();
        assertThat(harness.tagging.observed).hasSize(2);
        assertThat(harness.tagging.acted).extracting(Plan::attempt).containsExactly(1, 2);
        harness.tagging.complete("vm-1", succeeded(Reason.TAGGED));
        harness.settle();
        assertThat(harness.reasons()).containsExactly("tagged");
    }

    @Test
    void shouldUseUpNoAttemptAndHoldUpNoOtherVm() {
        for (int round = 0; round < 10; round++) {
            harness.publish(harness.cpuAlarm("vm-1"));
            harness.settle();
            harness.pause("*/*/vm-1");
            harness.tagging.complete("vm-1", notAllowed(false));
            harness.settle();
            harness.publish(harness.poweredOff("vm-" + (100 + round)));
            harness.settle();
            harness.resume("*/*/vm-1");
            harness.advance(TWO_SECONDS);
        }

        assertThat(harness.reconfiguration.acted).hasSize(10);
        assertThat(harness.audited()).isEmpty();
    }

    @Test
    void shouldGiveUpAPlanThatComesBackWhilePaused() {
        harness.tagging.verdict = harness.tagging.verdict.compose(trigger -> {
            harness.pause("*/lab/*");
            return trigger;
        });

        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();

        assertThat(harness.tagging.moves).as("it was decided upon").hasSize(1);
        assertThat(harness.tagging.acted).isEmpty();
    }

    @Test
    void shouldCompleteWhatMayHaveBeenBegunThoughPaused() {
        harness.publish(harness.cpuAlarm("vm-1"));
        harness.settle();
        harness.pause("*/*/*");

        harness.tagging.complete("vm-1", notAllowed(true));
        harness.tick();
        harness.advance(TWO_SECONDS);
        harness.settle();

        assertThat(harness.tagging.verified).containsExactly(false, true);
    }

    private static Result notAllowed(boolean mayHaveActed) {
        return new Result.Retry(Reason.RETRIES_EXHAUSTED, "paused", mayHaveActed, Result.Retry.Because.NOT_ALLOWED);
    }

    @Test
    void shouldNotJudgeAllOfABacklogInOneTick() {
        harness.pause("*/*/*");
        IntStream.range(0, 1200).forEach(vm -> harness.publish(harness.poweredOff("vm-" + vm)));
        harness.advance(Duration.ofHours(25));

        harness.resume("*/*/*");
        harness.tick();
        assertThat(harness.reasons()).isNotEmpty().hasSizeLessThan(1200);

        harness.settleSoon();
        assertThat(harness.reasons()).hasSize(1200).containsOnly("stale");
    }
}
