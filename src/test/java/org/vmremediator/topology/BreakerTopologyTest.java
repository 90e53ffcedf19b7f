package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.topology.FakeRemediator.succeeded;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.policy.Reason;
import org.vmremediator.remediation.Result;
import org.vmremediator.remediation.WritePermit;
import org.vmremediator.remediation.WritePermit.Answer;

class BreakerTopologyTest {
    private static final String ENFORCE = """
            mode: enforce
            remediations: {relocation: {datastores: {groups: [["*"]]}}}
            """;
    private static final String THREE_IN_FIVE_MINUTES =
            ENFORCE + "breakers: {correlation: {vms: 3, window: 5m}, failures: 3}";
    private static final Duration WINDOW = Duration.ofMinutes(5);

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

    private void red(int first, int last) {
        for (int vm = first; vm <= last; vm++) {
            harness.publish(harness.cpuAlarm("vm-" + vm).on("host-of-" + vm));
        }
        harness.settle();
    }

    @Test
    void shouldSkipWhatGoesRedWithTooManyOthers() {
        given(THREE_IN_FIVE_MINUTES);

        red(1, 3);
        red(4, 6);

        assertThat(harness.tagging.observed).hasSize(3);
        assertThat(harness.reasons()).containsExactly("correlated", "correlated", "correlated");
        assertThat(harness.audited().get(0).message())
                .isEqualTo("More than 3 VMs in vCenter lab went red within 5m: that is an infrastructure problem.");
        assertThat(harness.announced()).containsExactly("+correlation/lab/*");
        assertThat(harness.meters
                        .counter("vmremediator.breaker.trips", "vcenter", "lab", "breaker", "correlation")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void shouldCountNeitherTheSameVmTwiceNorPowerOffsNorOtherVCenters() {
        given(THREE_IN_FIVE_MINUTES);

        for (int i = 0; i < 8; i++) {
            harness.publish(harness.redAlarm("VM Memory Usage", "vm-" + (1 + i % 3)));
            harness.publish(harness.poweredOff("vm-" + (100 + i)));
            harness.clock.advance(Duration.ofSeconds(1));
        }
        harness.settle();

        assertThat(harness.reasons()).isEmpty();
        assertThat(harness.announced()).isEmpty();
    }

    @Test
    void shouldSkipPowerOffsThereToo() {
        given(THREE_IN_FIVE_MINUTES);
        red(1, 4);

        harness.publish(harness.poweredOff("vm-9"));

        assertThat(harness.reasons()).hasSize(5).containsOnly("correlated");
    }

    @Test
    void shouldJudgeByTheTimeOfTheEvents() {
        given(THREE_IN_FIVE_MINUTES);
        Instant start = harness.clock.instant().minus(Duration.ofMinutes(30));

        for (int vm = 1; vm <= 6; vm++) {
            harness.publish(harness.cpuAlarm("vm-" + vm).on("host-1").created(start.plus(Duration.ofMinutes(2L * vm))));
        }

        assertThat(harness.reasons())
                .as("never more than three within five minutes")
                .isEmpty();
    }

    @Test
    void shouldStopOnlyTheHostWhereAllOfThemAre() {
        given(THREE_IN_FIVE_MINUTES);

        for (int vm = 1; vm <= 5; vm++) {
            harness.publish(harness.cpuAlarm("vm-" + vm).on("host-1"));
        }
        harness.publish(harness.cpuAlarm("vm-6").on("host-2"));
        harness.settle();

        assertThat(harness.announced()).containsExactly("+correlation/lab/host-1");
        assertThat(harness.reasons()).hasSize(5).containsOnly("correlated");
        harness.tagging.complete("vm-6", succeeded(Reason.TAGGED));
    }

    @Test
    void shouldNotEndAllOfABacklogInOneTick() {
        given(THREE_IN_FIVE_MINUTES);
        harness.pause("*/lab/*");
        IntStream.range(0, 1200).forEach(alarm -> harness.publish(harness.cpuAlarm("vm-" + alarm % 3)));

        harness.publish(harness.cpuAlarm("vm-4"));
        harness.tick();
        harness.tick();
        assertThat(harness.reasons()).hasSizeBetween(2, 1200);

        harness.settleSoon();
        assertThat(harness.reasons()).hasSize(1201).containsOnly("correlated");
        assertThat(harness.pending()).isZero();
    }

    @Test
    void shouldEndWhatWaitsWhenItTrips() {
        given(THREE_IN_FIVE_MINUTES);
        harness.pause("*/lab/*");
        red(1, 3);
        assertThat(harness.reasons()).isEmpty();

        red(4, 4);

        assertThat(harness.reasons()).hasSize(4).containsOnly("correlated");
        assertThat(harness.pending()).isZero();
        harness.resume("*/lab/*");
        harness.settle();
        assertThat(harness.tagging.observed).isEmpty();
    }

    @Test
    void shouldLetNobodyBeginWhoAskedBeforeItTripped() {
        given(THREE_IN_FIVE_MINUTES);
        red(1, 3);
        assertThat(harness.tagging.permits).extracting(WritePermit::ask).containsOnly(Answer.GRANTED);

        red(4, 4);

        assertThat(harness.tagging.permits).extracting(WritePermit::ask).containsOnly(Answer.PAUSED);
        harness.tagging.complete("vm-1", withheld());
        harness.settle();
        assertThat(harness.reasons()).hasSize(2).containsOnly("correlated");
    }

    private static Result withheld() {
        return new Result.Retry(Reason.RETRIES_EXHAUSTED, "paused", false, Result.Retry.Because.NOT_ALLOWED);
    }

    @Test
    void shouldNotTouchWhatIsUnderWayWhenItEndsWhatWaits() {
        given(THREE_IN_FIVE_MINUTES);
        red(1, 1);
        harness.publish(harness.poweredOff("vm-1"));
        red(2, 4);
        assertThat(harness.reasons()).hasSize(4).containsOnly("correlated");

        harness.tagging.complete("vm-1", succeeded(Reason.TAGGED));
        harness.settle();

        assertThat(harness.reasons()).contains("tagged").hasSize(5);
        assertThat(harness.tagging.acted).hasSize(1);
        assertThat(harness.reconfiguration.observed).isEmpty();
    }

    @Test
    void shouldBeOffAgainAfterAQuietWindowOfEventTime() {
        given(THREE_IN_FIVE_MINUTES);
        red(1, 4);
        harness.clock.advance(WINDOW.plusSeconds(1));

        harness.publish(harness.cpuAlarm("vm-5"));
        harness.settle();

        assertThat(harness.reasons()).hasSize(4).containsOnly("correlated");
        assertThat(harness.tagging.observed).hasSize(4);
        assertThat(harness.announced()).containsExactly("+correlation/lab/*", "-correlation/lab/*");
    }

    @Test
    void shouldBeOffAgainWhenNothingComesForAWindow() {
        given(THREE_IN_FIVE_MINUTES);
        red(1, 4);

        harness.advance(WINDOW);
        harness.advance(WINDOW);

        assertThat(harness.announced()).containsExactly("+correlation/lab/*", "-correlation/lab/*");
    }

    @Test
    void shouldBeOffAgainOnResume() {
        given(THREE_IN_FIVE_MINUTES);
        red(1, 4);

        harness.resume("correlation/lab/*");
        harness.advance(Duration.ofSeconds(2));
        red(5, 5);

        assertThat(harness.reasons()).hasSize(4).containsOnly("correlated");
        assertThat(harness.tagging.observed).hasSize(4);
    }

    @Test
    void shouldNotTripWhenSwitchedOff() {
        given(ENFORCE + "breakers: {correlation: {vms: 0}, failures: 0}");

        red(1, 30);
        for (int vm = 1; vm <= 30; vm++) {
            harness.tagging.complete("vm-" + vm, succeeded(Reason.REFUSED));
        }
        harness.settle();
        red(31, 31);

        assertThat(harness.tagging.observed).hasSize(31);
        assertThat(harness.announced()).isEmpty();
    }

    @Test
    void shouldPauseARemediationThatFailsOnVmAfterVm() {
        given(ENFORCE + "breakers: {failures: 3}");
        fail(1, Reason.REFUSED);
        fail(2, Reason.NO_PERMISSION);
        fail(2, Reason.REFUSED);
        assertThat(harness.announced()).isEmpty();
        fail(3, Reason.OUTCOME_UNKNOWN);

        red(4, 4);
        harness.publish(harness.poweredOff("vm-5"));
        harness.settle();

        assertThat(harness.announced()).containsExactly("+tagging/lab/*");
        assertThat(harness.tagging.observed).as("vm-4 waits").hasSize(4);
        assertThat(harness.reconfiguration.observed).hasSize(1);

        harness.resume("tagging/lab/*");
        harness.advance(Duration.ofSeconds(2));
        harness.settle();
        assertThat(harness.tagging.observed).hasSize(5);
        harness.tagging.complete("vm-4", succeeded(Reason.REFUSED));
        harness.settle();
        assertThat(harness.announced()).as("it counts from the beginning").isEmpty();
    }

    @Test
    void shouldStartCountingAnewAfterASuccess() {
        given(ENFORCE + "breakers: {failures: 3}");
        fail(1, Reason.REFUSED);
        fail(2, Reason.REFUSED);
        fail(3, Reason.TAGGED);
        fail(4, Reason.REFUSED);
        fail(5, Reason.REFUSED);

        assertThat(harness.announced()).isEmpty();
        fail(6, Reason.REFUSED);
        assertThat(harness.announced()).containsExactly("+tagging/lab/*");
    }

    @Test
    void shouldNotCountFailuresThatAreTheVmsOwn() {
        given(ENFORCE + "breakers: {failures: 1}");
        fail(1, Reason.VM_NOT_FOUND);
        fail(2, Reason.TAG_MISSING);
        fail(3, Reason.AMBIGUOUS_TAGS);
        fail(4, Reason.INVALID_TAGS);
        fail(5, Reason.CONFLICT);

        assertThat(harness.announced()).isEmpty();
    }

    @Test
    void shouldTellWhatItIsAt() {
        given(THREE_IN_FIVE_MINUTES);
        red(1, 2);
        harness.publish(harness.poweredOff("vm-1"));
        harness.advance(Duration.ofSeconds(1));

        VCenterStatus status = last();
        assertThat(status.instance()).isEqualTo("node-1");
        assertThat(status.waiting()).isEqualTo(1);
        assertThat(status.inFlight())
                .extracting(each -> each.vm() + " " + each.remediation() + " " + each.stage())
                .containsExactly("vm-1 tagging acting", "vm-2 tagging acting");
        assertThat(status.oldest()).contains(harness.tagging.observed.get(0).created());

        harness.advance(Duration.ofMinutes(1));
        assertThat(harness.statuses("lab")).as("nothing has changed").isEmpty();

        red(3, 4);
        harness.advance(Duration.ofSeconds(1));
        assertThat(last().breakers()).singleElement().satisfies(open -> {
            assertThat(open.key()).isEqualTo("correlation/lab/*");
            assertThat(open.vms()).containsExactlyInAnyOrder("vm-1", "vm-3", "vm-4");
        });
    }

    private VCenterStatus last() {
        return harness.statuses("lab").stream().reduce((before, after) -> after).orElseThrow();
    }

    private void fail(int vm, Reason reason) {
        red(vm, vm);
        harness.tagging.complete("vm-" + vm, succeeded(reason));
        harness.settle();
        harness.clock.advance(Duration.ofMinutes(11));
    }
}
