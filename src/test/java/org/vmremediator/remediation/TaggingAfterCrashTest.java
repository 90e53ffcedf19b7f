package org.vmremediator.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.policy.Samples.tag;
import static org.vmremediator.policy.Setting.NUM_CPU;
import static org.vmremediator.remediation.Plans.concluded;
import static org.vmremediator.vcenter.VCenterFault.Kind.PASSING;
import static org.vmremediator.vcenter.VCenterFault.Kind.UNAVAILABLE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Samples;
import org.vmremediator.policy.Tag;

/** A swap of 2 for 3 that an earlier try may have done, half done or not begun. */
class TaggingAfterCrashTest extends TagSwapCase {
    private static final Tag OTHER = tag(NUM_CPU, "4");

    @Test
    void shouldFindAFinishedSwapAfterACrash() {
        vcenter.attached.add(NEW);

        assertThat(concluded(act(Optional.of(OLD), true)).reason()).isEqualTo(Reason.TAGGED);
        assertThat(vcenter.calls).containsExactly("readVm", "attachedTags");
    }

    @Test
    void shouldCompleteAHalfDoneSwapAfterACrashEvenPastMaxAge() {
        RecordingPermit expired = new RecordingPermit(WritePermit.Answer.EXPIRED);

        assertThat(concluded(act(Optional.of(OLD), true, expired)).reason()).isEqualTo(Reason.TAGGED);
        assertThat(vcenter.calls).containsExactly("readVm", "attachedTags", ATTACH_NEW);
    }

    @Test
    void shouldDetachTheOldTagWhereBothAreAttachedAfterACrash() {
        vcenter.attached.addAll(List.of(OLD, NEW));

        assertThat(concluded(act(Optional.of(OLD), true)).reason()).isEqualTo(Reason.TAGGED);
        assertThat(vcenter.attached).containsExactly(NEW);
    }

    @Test
    void shouldStartAgainAfterACrashThatDidNothing() {
        vcenter.attached.add(OLD);

        assertThat(concluded(act(Optional.of(OLD), true)).reason()).isEqualTo(Reason.TAGGED);
        assertThat(vcenter.calls).containsExactly("readVm", "attachedTags", DETACH_OLD, ATTACH_NEW);
    }

    @Test
    void shouldPlanAnewAfterACrashWhenTheVmIsNotWhatItWas() {
        vcenter.attached.add(OLD);
        vcenter.vm = Samples.vm(4, 4096, 1);
        assertThat(act(Optional.of(OLD), true)).isInstanceOf(Result.Replan.class);

        vcenter.vm = Samples.vm();
        vcenter.attached.add(Samples.OPT_OUT_TAG);
        assertThat(act(Optional.of(OLD), true)).isInstanceOf(Result.Replan.class);

        vcenter.attached.clear();
        vcenter.attached.add(OTHER);
        assertThat(act(Optional.of(OLD), true)).isInstanceOf(Result.Replan.class);
        assertThat(vcenter.calls).noneMatch(call -> call.startsWith("attachTag") || call.startsWith("detachTag"));
    }

    @Test
    void shouldStayInDoubtWhenItCannotLookAfterACrash() {
        vcenter.fails("readVm", UNAVAILABLE).fails("attachedTags", PASSING);

        assertThat(act(Optional.of(OLD), true)).isEqualTo(retryOf(Reason.OUTCOME_UNKNOWN, UNAVAILABLE, true, false));
        assertThat(act(Optional.of(OLD), true)).isEqualTo(retryOf(Reason.OUTCOME_UNKNOWN, PASSING, true, true));
    }
}
