package org.vmremediator.remediation;

import static org.vmremediator.policy.Samples.off;
import static org.vmremediator.policy.Samples.vm;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.PropertyChange;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.vcenter.TaskRef;
import org.vmremediator.vcenter.VCenterFault;

/** A planned step from 2 to 4 CPUs at changeVersion v1. */
abstract class ReconfigurationCase {
    static final String WRITE = "reconfigure {NUM_CPU=4} at v1 as plan-1";
    static final Change CHANGE = new Change.Reconfigure(
            List.of(new PropertyChange(Setting.NUM_CPU.category(), Optional.of("2"), "4")), Optional.of("v1"));

    final RecordingVCenter vcenter = new RecordingVCenter();
    final Remediator remediator = Plans.remediator(TriggerKind.POWERED_OFF, vcenter);

    @BeforeEach
    final void powerOff() {
        vcenter.vm = off(vm());
    }

    final Result act(boolean verifyFirst, WritePermit.Answer... answers) {
        return Plans.now(start(verifyFirst, new RecordingPermit(answers)));
    }

    final CompletionStage<Result> start(boolean verifyFirst, WritePermit permit) {
        return remediator.act(Plans.plan(TriggerKind.POWERED_OFF, CHANGE), verifyFirst, permit);
    }

    static VCenterFault inTheWay(String task) {
        return new VCenterFault(
                VCenterFault.Kind.TASK_IN_PROGRESS,
                "TaskInProgress",
                "busy",
                Optional.of(new TaskRef(task)),
                Optional.empty());
    }
}
