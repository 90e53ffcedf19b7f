package org.vmremediator.remediation;

import static org.vmremediator.policy.Samples.tag;
import static org.vmremediator.policy.Setting.NUM_CPU;

import java.util.Optional;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.vcenter.VCenterFault;

/** A planned swap of tags, from 2 to 3 CPUs, on a VM that has 2. */
abstract class TagSwapCase {
    static final Tag OLD = tag(NUM_CPU, "2");
    static final Tag NEW = tag(NUM_CPU, "3");
    static final String DETACH_OLD = "detachTag 2 as plan-1";
    static final String ATTACH_NEW = "attachTag 3 as plan-1";

    final RecordingVCenter vcenter = new RecordingVCenter();
    final Remediator remediator = Plans.remediator(TriggerKind.CPU_ALARM, vcenter);

    final Result act(Optional<Tag> from, boolean verifyFirst) {
        return act(from, verifyFirst, new RecordingPermit());
    }

    final Result act(Optional<Tag> from, boolean verifyFirst, WritePermit permit) {
        Change change = new Change.ReplaceTag(NUM_CPU, from, NEW, 2);
        return Plans.now(remediator.act(Plans.plan(TriggerKind.CPU_ALARM, change), verifyFirst, permit));
    }

    static Result retryOf(Reason lastly, VCenterFault.Kind kind, boolean mayHaveActed, boolean counts) {
        Result.Retry.Because because = counts ? Result.Retry.Because.FAULT : Result.Retry.Because.VCENTER_AWAY;
        return new Result.Retry(lastly, Faults.describe(RecordingVCenter.fault(kind)), mayHaveActed, because);
    }
}
