package org.vmremediator.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vmremediator.policy.Samples.vm;
import static org.vmremediator.remediation.Plans.concluded;
import static org.vmremediator.remediation.Plans.retry;
import static org.vmremediator.vcenter.VCenterFault.Kind.CONCURRENT_ACCESS;
import static org.vmremediator.vcenter.VCenterFault.Kind.INVALID_STATE;
import static org.vmremediator.vcenter.VCenterFault.Kind.NOT_FOUND;
import static org.vmremediator.vcenter.VCenterFault.Kind.PASSING;
import static org.vmremediator.vcenter.VCenterFault.Kind.UNAVAILABLE;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Samples;
import org.vmremediator.policy.Setting;
import org.vmremediator.vcenter.TaskRef;
import org.vmremediator.vcenter.VCenterException;
import org.vmremediator.vcenter.VCenterFault;

/** A planned step from 2 to 4 CPUs at changeVersion v1: fresh, and refused at the call or by the task. */
class ReconfigurationRemediatorTest extends ReconfigurationCase {
    @Test
    void shouldReportTheFinalStateOfTheTask() {
        CompletionStage<Result> pending = startPending("task-1");

        vcenter.task("task-1").complete(RecordingVCenter.result("task-1", Optional.empty()));

        assertThat(concluded(Plans.now(pending)).reason()).isEqualTo(Reason.RECONFIGURED);
        assertThat(concluded(Plans.now(pending)).changes()).isEqualTo(CHANGE.properties());
        assertThat(concluded(Plans.now(pending)).task().orElseThrow().task()).isEqualTo(new TaskRef("task-1"));
        assertThat(vcenter.calls).containsExactly(WRITE, "follow task-1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldSkipAVmThatIsPoweredOnAgain(boolean atTheCall) {
        vcenter.vm = vm();
        failsWith(INVALID_STATE, atTheCall);

        assertThat(concluded(act(false)).reason()).isEqualTo(Reason.POWERED_ON);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldTryAgainWhenTheStateIsInvalidAndTheVmIsOff(boolean atTheCall) {
        failsWith(INVALID_STATE, atTheCall);

        Result.Retry result = retry(act(false));

        assertThat(result.lastly()).isEqualTo(Reason.REFUSED);
        assertThat(result.countsAsAttempt()).isTrue();
        assertThat(result.mayHaveActed()).isFalse();
    }

    @Test
    void shouldNotCallAVmPoweredOnThatItCannotRead() {
        failsWith(INVALID_STATE, true);
        vcenter.fails("readVm", UNAVAILABLE);

        assertThat(retry(act(false)).countsAsAttempt()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldPlanAnewWhenTheVmHasChanged(boolean atTheCall) {
        failsWith(CONCURRENT_ACCESS, atTheCall);

        Result result = act(false);

        assertThat(result).isInstanceOf(Result.Replan.class);
        Result.Replan replan = (Result.Replan) result;
        assertThat(replan.lastly()).isEqualTo(Reason.CONFLICT);
        assertThat(replan.task().isPresent()).isEqualTo(!atTheCall);
    }

    @Test
    void shouldKeepTheTaskThatFailedForTheRecordOfTheLastTry() {
        failsWith(PASSING, false);

        assertThat(retry(act(false)).task().orElseThrow().fault()).contains(RecordingVCenter.fault(PASSING));
    }

    @Test
    void shouldKeepTheTaskThatFoundTheVmInTheWrongState() {
        failsWith(INVALID_STATE, false);

        assertThat(retry(act(false)).task().orElseThrow().fault()).contains(RecordingVCenter.fault(INVALID_STATE));
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, VM_NOT_FOUND", "NO_PERMISSION, NO_PERMISSION", "REFUSED, REFUSED"})
    void shouldEndWithAFinalFault(VCenterFault.Kind kind, Reason reason) {
        failsWith(kind, true);
        assertThat(concluded(act(false)).reason()).isEqualTo(reason);

        failsWith(kind, false);
        Result.Concluded byTask = concluded(act(false));
        assertThat(byTask.reason()).isEqualTo(reason);
        assertThat(byTask.message()).contains("vCenter's words");
        assertThat(byTask.task().orElseThrow().fault()).contains(RecordingVCenter.fault(kind));
        assertThat(byTask.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE, RETRIES_EXHAUSTED, false, false",
        "PASSING, RETRIES_EXHAUSTED, false, true",
        "TASK_IN_PROGRESS, RETRIES_EXHAUSTED, false, true",
        "ANSWER_LOST, OUTCOME_UNKNOWN, true, true"
    })
    void shouldTryAgainAfterAPassingFault(VCenterFault.Kind kind, Reason lastly, boolean mayHaveActed, boolean counts) {
        failsWith(kind, true);

        Result.Retry result = retry(act(false));

        assertThat(result.lastly()).isEqualTo(lastly);
        assertThat(result.mayHaveActed()).isEqualTo(mayHaveActed);
        assertThat(result.countsAsAttempt()).isEqualTo(counts);
    }

    @Test
    void shouldFollowTheTaskInTheWayAndThenPlanAnew() {
        vcenter.fails("reconfigure", inTheWay("task-9"));
        CompletionStage<Result> stage = startPending("task-9");

        vcenter.task("task-9").complete(RecordingVCenter.result("task-9", Optional.empty()));

        assertThat(Plans.now(stage)).isInstanceOf(Result.Replan.class);
        assertThat(vcenter.calls).containsExactly(WRITE, "follow task-9");
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotKnowTheOutcomeOnceItLostSightOfTheTask(VCenterFault.Kind kind) {
        vcenter.task("task-1").completeExceptionally(new VCenterException(RecordingVCenter.fault(kind)));

        Result.Retry result = retry(act(false));

        assertThat(result.lastly()).isEqualTo(Reason.OUTCOME_UNKNOWN);
        assertThat(result.mayHaveActed()).isTrue();
        assertThat(result.countsAsAttempt()).isEqualTo(kind != UNAVAILABLE);
    }

    @Test
    void shouldNotKnowTheOutcomeWhenItCannotEvenBeginToFollow() {
        vcenter.fails("follow", NOT_FOUND);

        assertThat(retry(act(false)).mayHaveActed()).isTrue();
    }

    @Test
    void shouldLetABugThrough() {
        vcenter.task("task-1").completeExceptionally(new IllegalStateException("a bug"));

        assertThatThrownBy(() -> act(false))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("a bug");
    }

    @Test
    void shouldAskThePermitRightBeforeTheWrite() {
        assertThat(concluded(act(false, WritePermit.Answer.EXPIRED)).reason()).isEqualTo(Reason.STALE);
        assertThat(retry(act(false, WritePermit.Answer.LOST)).mayHaveActed()).isFalse();
        assertThat(vcenter.calls).isEmpty();

        vcenter.attached.add(Samples.tag(Setting.NUM_CPU, "4"));
        assertThat(retry(act(true, WritePermit.Answer.LOST)).mayHaveActed()).isTrue();
        assertThat(vcenter.calls).containsExactly("readVm", "attachedTags");
    }

    @Test
    void shouldFollowATaskOfAnotherOnlyAsLongAsThePlanIsFresh() {
        vcenter.taskRuns("task-9");
        vcenter.fails("reconfigure", inTheWay("task-9"));
        WritePermit brief = new WritePermit() {
            @Override
            public Answer ask() {
                return Answer.GRANTED;
            }

            @Override
            public Duration untilExpiry() {
                return Duration.ofMillis(1);
            }
        };

        Result result = start(false, brief).toCompletableFuture().join();

        assertThat(result).isInstanceOf(Result.Replan.class);
    }

    private void failsWith(VCenterFault.Kind kind, boolean atTheCall) {
        if (atTheCall) {
            vcenter.fails("reconfigure", kind);
        } else {
            vcenter.taskFails("task-1", RecordingVCenter.fault(kind));
        }
    }

    private CompletionStage<Result> startPending(String task) {
        vcenter.taskRuns(task);
        CompletionStage<Result> stage = start(false, new RecordingPermit());
        assertThat(stage.toCompletableFuture()).isNotDone();
        return stage;
    }
}
