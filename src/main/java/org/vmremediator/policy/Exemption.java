package org.vmremediator.policy;

import java.util.List;
import java.util.Optional;
import org.vmremediator.config.RulesConfig;

/** The rules that come before every policy: out of scope, not to be touched, or no trouble any more. */
public final class Exemption {
    private Exemption() {}

    /** Why a trigger is not answered, if a rule forbids it. */
    public static Optional<Verdict> of(Trigger trigger, VmState vm, List<Tag> attached, RulesConfig rules) {
        return standing(vm, attached, rules).or(() -> cleared(trigger, vm, rules));
    }

    /** Why a VM is left alone whatever the trigger, if a rule says so. */
    static Optional<Verdict> standing(VmState vm, List<Tag> attached, RulesConfig rules) {
        return Scope.refusal(vm, attached, rules).or(() -> Untouchable.refusal(vm));
    }

    static Optional<Verdict> of(Trigger trigger, Observation seen, RulesConfig rules) {
        return of(trigger, seen.vm(), seen.attached(), rules);
    }

    private static Optional<Verdict> cleared(Trigger trigger, VmState vm, RulesConfig rules) {
        return rules.requireStillRed() ? StillRed.refusal(trigger, vm) : Optional.empty();
    }
}
