package org.vmremediator.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vmremediator.vcenter.VCenterFault.Kind.NOT_FOUND;
import static org.vmremediator.vcenter.VCenterFault.Kind.NO_PERMISSION;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Samples;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.vcenter.VCenterFault;

/** What all three do alike when they look: never write, never throw a fault. */
class ObservingTest {
    private final RecordingVCenter vcenter = new RecordingVCenter();

    @ParameterizedTest
    @CsvSource({
        "CPU_ALARM, 'readVm attachedTags tagsOf forgetTags tagsOf'",
        "POWERED_OFF, 'readVm attachedTags'",
        "STORAGE_ALARM, 'readPlacement attachedTags'"
    })
    void shouldReadTheVmFirst(TriggerKind kind, String calls) {
        assertThat(observe(kind)).isInstanceOf(Result.Observed.class);
        assertThat(String.join(" ", vcenter.calls)).isEqualTo(calls);
    }

    @ParameterizedTest
    @EnumSource
    void shouldEndWithEveryFaultAsAResult(VCenterFault.Kind kind) {
        for (TriggerKind trigger : TriggerKind.values()) {
            vcenter.fails(trigger == TriggerKind.STORAGE_ALARM ? "readPlacement" : "readVm", kind);

            assertThat(observe(trigger)).isNotInstanceOfAny(Result.Observed.class, Result.Replan.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldEndWithEveryFaultOfTheTagsAsAResult(VCenterFault.Kind kind) {
        vcenter.fails("attachedTags", kind);

        assertThat(observe(TriggerKind.POWERED_OFF)).isNotInstanceOfAny(Result.Observed.class, Result.Replan.class);
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, false", "PASSING, true", "ANSWER_LOST, true", "TASK_IN_PROGRESS, true"})
    void shouldTryAgainLaterWithoutHavingActed(VCenterFault.Kind kind, boolean counts) {
        vcenter.fails("readVm", kind);

        Result.Retry retry = (Result.Retry) observe(TriggerKind.POWERED_OFF);

        assertThat(retry.lastly()).isEqualTo(Reason.RETRIES_EXHAUSTED);
        assertThat(retry.mayHaveActed()).isFalse();
        assertThat(retry.countsAsAttempt()).isEqualTo(counts);
    }

    @Test
    void shouldConcludeThatTheVmIsGone() {
        vcenter.fails("readVm", NOT_FOUND);

        assertThat(reason(observe(TriggerKind.POWERED_OFF))).isEqualTo(Reason.VM_NOT_FOUND);
    }

    @Test
    void shouldConcludeThatTheVmIsOutOfReach() {
        vcenter.fails("readVm", VCenterFault.Kind.INACCESSIBLE);

        assertThat(reason(observe(TriggerKind.POWERED_OFF))).isEqualTo(Reason.VM_INACCESSIBLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "NO_PERMISSION"})
    void shouldLookForTheVmBeforeBelievingATagCall(VCenterFault.Kind kind) {
        vcenter.then("readVm", () -> {}).fails("attachedTags", kind).fails("readVm", NOT_FOUND);

        assertThat(reason(observe(TriggerKind.POWERED_OFF))).isEqualTo(Reason.VM_NOT_FOUND);
    }

    @Test
    void shouldBelieveAMissingPrivilegeWhenTheVmIsThere() {
        vcenter.fails("attachedTags", NO_PERMISSION);

        assertThat(reason(observe(TriggerKind.POWERED_OFF))).isEqualTo(Reason.NO_PERMISSION);
    }

    @Test
    void shouldForgetTheTagsWhenOneIsGone() {
        vcenter.fails("attachedTags", NOT_FOUND);

        assertThat(observe(TriggerKind.POWERED_OFF)).isInstanceOf(Result.Retry.class);
        assertThat(vcenter.calls).endsWith("readVm", "forgetTags");
    }

    @Test
    void shouldLetABugThrough() {
        vcenter.then("readVm", () -> {
            throw new IllegalStateException("a bug");
        });

        assertThatThrownBy(() -> observe(TriggerKind.POWERED_OFF)).hasMessage("a bug");
    }

    private Result observe(TriggerKind kind) {
        return Plans.remediator(kind, vcenter).observe(Samples.trigger(kind));
    }

    private static Reason reason(Result result) {
        return Plans.concluded(result).reason();
    }
}
