package org.vmremediator.policy;

import java.util.List;
import org.vmremediator.config.ReconfigurationConfig;
import org.vmremediator.config.RulesConfig;

/**
 * What to change on a VM that was powered off: whatever its tags ask for and its hardware is not, in one go. A setting
 * that cannot be applied is left out and reported, and the others are applied.
 */
public final class ReconfigurationPolicy {
    private ReconfigurationPolicy() {}

    public static Verdict decide(
            Trigger trigger, Observation.ForReconfiguration seen, ReconfigurationConfig config, RulesConfig rules) {
        if (trigger.kind() != TriggerKind.POWERED_OFF) {
            throw new IllegalArgumentException("no reconfiguration for " + trigger.kind());
        }
        return Exemption.of(trigger, seen, rules).orElseGet(() -> decide(seen, config, rules));
    }

    /** Whether a change that was planned a while ago is what would be planned now. */
    public static boolean stillAsksFor(
            Change.Reconfigure change,
            Trigger trigger,
            Observation.ForReconfiguration seen,
            ReconfigurationConfig config,
            RulesConfig rules) {
        return decide(trigger, seen, config, rules) instanceof Verdict.Act act
                && act.change().equals(change);
    }

    /** What the next power-off would bring, as things stand: as if the VM were powered off now. */
    public static Verdict foresee(
            Observation.ForReconfiguration seen, ReconfigurationConfig config, RulesConfig rules) {
        return Exemption.standing(seen.vm(), seen.attached(), rules)
                .orElseGet(() -> apply(seen.vm(), DesiredSettings.of(seen, config.settings(), rules.powerOnChecks())));
    }

    private static Verdict decide(
            Observation.ForReconfiguration seen, ReconfigurationConfig config, RulesConfig rules) {
        return seen.vm().powerState() == PowerState.POWERED_OFF
                ? apply(seen.vm(), DesiredSettings.of(seen, config.settings(), rules.powerOnChecks()))
                : poweredOn(seen.vm());
    }

    private static Verdict poweredOn(VmState vm) {
        String message = "The VM is " + vm.powerState().spelled() + "; its tags wait for the next power-off.";
        return new Verdict.Ignore(Reason.POWERED_ON, message);
    }

    private static Verdict apply(VmState vm, DesiredSettings desired) {
        if (desired.changes().isEmpty()) {
            return nothing(desired.leftOut());
        }
        String message = "Reconfigure " + desired.changes().size() + " setting(s) as the tags ask.";
        return new Verdict.Act(
                new Change.Reconfigure(desired.changes(), vm.changeVersion()), message, desired.leftOut());
    }

    private static Verdict nothing(List<LeftOut> leftOut) {
        return leftOut.isEmpty()
                ? new Verdict.Ignore(Reason.NOTHING_TO_CHANGE, "The hardware is what the VM's tags ask for, if any.")
                : new Verdict.Ignore(
                        Reason.INVALID_TAGS, "Every tag that asks for a change had to be left out.", leftOut);
    }
}
