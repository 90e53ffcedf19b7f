package org.vmremediator.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.policy.Samples.off;
import static org.vmremediator.policy.Samples.vm;
import static org.vmremediator.policy.Samples.with;
import static org.vmremediator.remediation.Plans.concluded;
import static org.vmremediator.remediation.Plans.retry;
import static org.vmremediator.vcenter.VCenterFault.Kind.CONCURRENT_ACCESS;
import static org.vmremediator.vcenter.VCenterFault.Kind.PASSING;
import static org.vmremediator.vcenter.VCenterFault.Kind.UNAVAILABLE;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Samples;
import org.vmremediator.policy.Setting;
import org.vmremediator.vcenter.VCenterFault;

/** A planned step from 2 to 4 CPUs that an earlier try may have made: its answer was lost, or its process died. */
class ReconfigurationAfterCrashTest extends ReconfigurationCase {
    @BeforeEach
    void tag() {
        vcenter.attached.add(Samples.tag(Setting.NUM_CPU, "4"));
    }

    @Test
    void shouldLookAgainWhenTheTaskInTheWayMayBeItsOwn() {
        vcenter.fails("reconfigure", inTheWay("task-9"));

        assertThat(retry(act(true)).mayHaveActed()).isTrue();
    }

    @Test
    void shouldFindItDoneAfterALostAnswerEvenOnAVmThatIsOnAgain() {
        vcenter.vm = with(vm(4, 4096, 1), PowerState.POWERED_ON, Optional.of("v7"));

        assertThat(concluded(act(true)).reason()).isEqualTo(Reason.RECONFIGURED);
        assertThat(vcenter.calls).containsExactly("readVm");
    }

    @Test
    void shouldWriteAgainWhenNothingHasChangedSinceThePlan() {
        assertThat(concluded(act(true)).reason()).isEqualTo(Reason.RECONFIGURED);
        assertThat(vcenter.calls).containsExactly("readVm", "attachedTags", WRITE, "follow task-1");
    }

    @Test
    void shouldPlanAnewWhenARuleHasComeToForbidIt() {
        vcenter.attached.add(Samples.OPT_OUT_TAG);

        assertThat(act(true)).isInstanceOf(Result.Replan.class);
        assertThat(vcenter.calls).containsExactly("readVm", "attachedTags");
    }

    @Test
    void shouldPlanAnewWhenTheTagsDoNotAskForItAnyMore() {
        vcenter.attached.clear();

        assertThat(act(true)).isInstanceOf(Result.Replan.class);
    }

    @Test
    void shouldLookAgainLaterWhenTheVmIsOutOfReachAfterACrash() {
        vcenter.fails("readVm", VCenterFault.Kind.INACCESSIBLE);

        assertThat(act(true)).isInstanceOf(Result.Retry.class);
    }

    @Test
    void shouldPlanAnewAfterALostAnswerWhenTheVmHasChanged() {
        vcenter.vm = with(vm(), PowerState.POWERED_OFF, Optional.of("v2"));
        assertThat(act(true)).isInstanceOf(Result.Replan.class);

        vcenter.vm = off(vm(3, 4096, 1));
        assertThat(act(true)).isInstanceOf(Result.Replan.class);
        assertThat(vcenter.calls).containsOnly("readVm", "attachedTags");
    }

    @Test
    void shouldSkipAfterALostAnswerWhenTheVmIsOnAgainAndUnchanged() {
        vcenter.vm = with(vm(), PowerState.SUSPENDED, Optional.of("v1"));

        assertThat(concluded(act(true)).reason()).isEqualTo(Reason.POWERED_ON);
    }

    @Test
    void shouldStayInDoubtAfterALostAnswer() {
        vcenter.fails("readVm", PASSING);
        assertThat(retry(act(true)).mayHaveActed()).isTrue();

        vcenter.fails("reconfigure", CONCURRENT_ACCESS);
        assertThat(retry(act(true)).mayHaveActed()).isTrue();

        vcenter.fails("reconfigure", UNAVAILABLE);
        assertThat(retry(act(true)).mayHaveActed()).isTrue();
    }
}
