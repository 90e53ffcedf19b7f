package org.vmremediator.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.policy.Samples.GOLD_1;
import static org.vmremediator.policy.Samples.GOLD_2;
import static org.vmremediator.policy.Samples.GOLD_3;
import static org.vmremediator.policy.Samples.placed;
import static org.vmremediator.policy.Samples.state;
import static org.vmremediator.remediation.Plans.concluded;
import static org.vmremediator.remediation.Plans.retry;
import static org.vmremediator.vcenter.VCenterFault.Kind.CONCURRENT_ACCESS;
import static org.vmremediator.vcenter.VCenterFault.Kind.NOT_FOUND;
import static org.vmremediator.vcenter.VCenterFault.Kind.PASSING;
import static org.vmremediator.vcenter.VCenterFault.Kind.REFUSED;
import static org.vmremediator.vcenter.VCenterFault.Kind.TASK_IN_PROGRESS;
import static org.vmremediator.vcenter.VCenterFault.Kind.UNAVAILABLE;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Samples;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.policy.VmPlacement;
import org.vmremediator.vcenter.TaskRef;
import org.vmremediator.vcenter.VCenterException;
import org.vmremediator.vcenter.VCenterFault;

/** A planned move from gold-1 to gold-2: fresh, refused, found again after a crash, and met by another relocation. */
class RelocationRemediatorTest {
    private static final String WRITE = "relocate to gold-2 as plan-1";
    private static final Change CHANGE = new Change.Relocate(GOLD_1, GOLD_2, 120);

    private final RecordingVCenter vcenter = new RecordingVCenter();
    private final Remediator remediator = Plans.remediator(TriggerKind.STORAGE_ALARM, vcenter);

    @Test
    void shouldReportTheFinalStateOfTheTask() {
        vcenter.taskRuns("task-1");
        CompletionStage<Result> stage = start(false, new RecordingPermit());
        assertThat(stage.toCompletableFuture()).isNotDone();

        vcenter.task("task-1").complete(RecordingVCenter.result("task-1", Optional.empty()));

        assertThat(concluded(Plans.now(stage)).reason()).isEqualTo(Reason.RELOCATED);
        assertThat(concluded(Plans.now(stage)).changes()).isEqualTo(CHANGE.properties());
        assertThat(concluded(Plans.now(stage)).task()).isPresent();
        assertThat(vcenter.calls).containsExactly(WRITE, "follow task-1");
    }

    @ParameterizedTest
    @CsvSource({"NO_PERMISSION, NO_PERMISSION", "REFUSED, REFUSED", "INVALID_STATE, REFUSED"})
    void shouldEndWithAFinalFault(VCenterFault.Kind kind, Reason reason) {
        vcenter.fails("relocate", kind);
        assertThat(concluded(act(false)).reason()).isEqualTo(reason);

        vcenter.taskFails("task-1", RecordingVCenter.fault(kind));
        assertThat(concluded(act(false)).reason()).isEqualTo(reason);
        assertThat(concluded(act(false)).task().orElseThrow().fault()).contains(RecordingVCenter.fault(kind));
    }

    @Test
    void shouldTellAVmThatIsGoneFromADatastoreThatIsGone() {
        vcenter.fails("relocate", NOT_FOUND).fails("readVm", NOT_FOUND);
        assertThat(concluded(act(false)).reason()).isEqualTo(Reason.VM_NOT_FOUND);

        vcenter.fails("relocate", NOT_FOUND);
        assertThat(act(false)).isInstanceOf(Result.Replan.class);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE, RETRIES_EXHAUSTED, false, false",
        "PASSING, RETRIES_EXHAUSTED, false, true",
        "TASK_IN_PROGRESS, RETRIES_EXHAUSTED, false, true",
        "ANSWER_LOST, OUTCOME_UNKNOWN, true, true"
    })
    void shouldTryAgainAfterAPassingFault(VCenterFault.Kind kind, Reason lastly, boolean mayHaveActed, boolean counts) {
        vcenter.fails("relocate", kind);

        Result.Retry result = retry(act(false));

        assertThat(result.lastly()).isEqualTo(lastly);
        assertThat(result.mayHaveActed()).isEqualTo(mayHaveActed);
        assertThat(result.countsAsAttempt()).isEqualTo(counts);
    }

    @Test
    void shouldPlanAnewWhenTheVmHasChanged() {
        vcenter.fails("relocate", CONCURRENT_ACCESS);

        assertThat(act(false)).isInstanceOf(Result.Replan.class);
    }

    @Test
    void shouldWaitForARunningRelocationInsteadOfDoublingIt() {
        vcenter.fails("relocate", TASK_IN_PROGRESS);
        vcenter.running = Optional.of(new TaskRef("task-7"));
        vcenter.placement = on(GOLD_3);

        Result.Concluded result = concluded(act(false));

        assertThat(result.reason()).isEqualTo(Reason.ALREADY_MOVED);
        assertThat(result.changes()).isEmpty();
        assertThat(result.task().orElseThrow().task()).isEqualTo(new TaskRef("task-7"));
        assertThat(vcenter.calls).containsExactly(WRITE, "runningRelocation", "follow task-7", "readPlacement");
    }

    @Test
    void shouldNotClaimAnotherOnesMoveToTheSameDatastore() {
        vcenter.fails("relocate", TASK_IN_PROGRESS);
        vcenter.running = Optional.of(new TaskRef("task-7"));
        vcenter.placement = on(GOLD_2);

        assertThat(concluded(act(false)).reason()).isEqualTo(Reason.ALREADY_MOVED);
    }

    @Test
    void shouldGoOnWhenTheOtherRelocationLeftTheVmWhereItWas() {
        vcenter.fails("relocate", TASK_IN_PROGRESS);
        vcenter.running = Optional.of(new TaskRef("task-7"));
        vcenter.placement = on(GOLD_1);
        assertThat(act(false)).isInstanceOf(Result.Replan.class);

        vcenter.fails("relocate", TASK_IN_PROGRESS).taskFails("task-7", RecordingVCenter.fault(REFUSED));
        Result.Retry refused = retry(act(false));
        assertThat(refused.lastly()).isEqualTo(Reason.REFUSED);
        assertThat(refused.task().orElseThrow().task()).isEqualTo(new TaskRef("task-7"));
    }

    @Test
    void shouldFollowAnotherTaskInTheWayAndThenPlanAnew() {
        vcenter.fails(
                "relocate",
                new VCenterFault(
                        TASK_IN_PROGRESS, "TaskInProgress", "", Optional.of(new TaskRef("task-9")), Optional.empty()));

        assertThat(act(false)).isInstanceOf(Result.Replan.class);
        assertThat(vcenter.calls).containsExactly(WRITE, "runningRelocation", "follow task-9");
    }

    @Test
    void shouldAdoptItsOwnRelocationAfterACrash() {
        vcenter.running = Optional.of(new TaskRef("task-1"));
        vcenter.placement = on(GOLD_2);

        assertThat(concluded(act(true)).reason()).isEqualTo(Reason.RELOCATED);
        assertThat(vcenter.calls).containsExactly("runningRelocation", "follow task-1", "readPlacement");
    }

    @Test
    void shouldFindItselfMovedAfterACrash() {
        vcenter.placement = on(GOLD_2);

        assertThat(concluded(act(true)).reason()).isEqualTo(Reason.RELOCATED);
        assertThat(vcenter.calls).containsExactly("runningRelocation", "readPlacement");
    }

    @Test
    void shouldMoveAfterACrashThatDidNothing() {
        vcenter.placement = on(GOLD_1);

        assertThat(concluded(act(true)).reason()).isEqualTo(Reason.RELOCATED);
        assertThat(vcenter.calls)
                .containsExactly("runningRelocation", "readPlacement", "attachedTags", WRITE, "follow task-1");
    }

    @Test
    void shouldPlanAnewAfterACrashWhenARuleHasComeToForbidTheMove() {
        vcenter.placement = on(GOLD_1);
        vcenter.attached.add(Samples.OPT_OUT_TAG);

        assertThat(act(true)).isInstanceOf(Result.Replan.class);
        assertThat(vcenter.calls).doesNotContain(WRITE);
    }

    @Test
    void shouldPlanAnewWhenTheMoveIsNotWhatItWouldBeNow() {
        vcenter.placement = placed(List.of(GOLD_1), state(GOLD_1, 1000, 50), state(GOLD_2, 1000, 150));
        assertThat(act(true)).as("below the headroom").isInstanceOf(Result.Replan.class);

        vcenter.placement = placed(List.of(GOLD_1), state(GOLD_1, 1000, 50));
        assertThat(act(true)).as("out of sight").isInstanceOf(Result.Replan.class);
        assertThat(vcenter.calls).doesNotContain(WRITE);
    }

    @Test
    void shouldPlanAnewAfterACrashWhenTheVmIsSomewhereElse() {
        vcenter.placement = on(GOLD_3);
        assertThat(act(true)).isInstanceOf(Result.Replan.class);

        vcenter.placement = placed(List.of(GOLD_1, GOLD_2));
        assertThat(act(true)).isInstanceOf(Result.Replan.class);
        assertThat(vcenter.calls).doesNotContain(WRITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runningRelocation", "readPlacement"})
    void shouldStayInDoubtWhenItCannotLookAfterACrash(String method) {
        vcenter.fails(method, PASSING);

        assertThat(retry(act(true)).mayHaveActed()).isTrue();
    }

    @Test
    void shouldNotKnowTheOutcomeOnceItLostSightOfTheTask() {
        vcenter.task("task-1").completeExceptionally(new VCenterException(RecordingVCenter.fault(UNAVAILABLE)));

        Result.Retry result = retry(act(false));

        assertThat(result.lastly()).isEqualTo(Reason.OUTCOME_UNKNOWN);
        assertThat(result.mayHaveActed()).isTrue();
        assertThat(result.countsAsAttempt()).isFalse();
    }

    @Test
    void shouldHaveDoneNothingWhenItLostSightOfAnotherOnesTask() {
        vcenter.fails("relocate", TASK_IN_PROGRESS);
        vcenter.running = Optional.of(new TaskRef("task-7"));
        vcenter.task("task-7").completeExceptionally(new VCenterException(RecordingVCenter.fault(NOT_FOUND)));

        assertThat(retry(act(false)).mayHaveActed()).isFalse();
    }

    @Test
    void shouldAskThePermitRightBeforeTheWrite() {
        assertThat(concluded(act(false, WritePermit.Answer.EXPIRED)).reason()).isEqualTo(Reason.STALE);
        assertThat(retry(act(false, WritePermit.Answer.LOST)).mayHaveActed()).isFalse();
        assertThat(vcenter.calls).isEmpty();
    }

    private static VmPlacement on(DatastoreRef datastore) {
        return placed(List.of(datastore), state(GOLD_1, 1000, 50), state(GOLD_2, 1000, 900));
    }

    private Result act(boolean verifyFirst, WritePermit.Answer... answers) {
        return Plans.now(start(verifyFirst, new RecordingPermit(answers)));
    }

    private CompletionStage<Result> start(boolean verifyFirst, WritePermit permit) {
        return remediator.act(Plans.plan(TriggerKind.STORAGE_ALARM, CHANGE), verifyFirst, permit);
    }
}
