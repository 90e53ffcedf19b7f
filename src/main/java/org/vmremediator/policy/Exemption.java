package org.vmremediator.policy;

import java.util.Optional;

/** The rules that come before every policy: who opted out, and what is no running machine at all, is left alone. */
final class Exemption {
    private Exemption() {}

    static Optional<Verdict> of(Observation seen, String optOutTag) {
        if (Tags.contain(seen.attached(), optOutTag)) {
            return ignore(Reason.OPT_OUT, "The tag " + optOutTag + " is attached to the VM.");
        }
        if (seen.vm().template()) {
            return ignore(Reason.TEMPLATE, "The VM is a template.");
        }
        return Optional.empty();
    }

    private static Optional<Verdict> ignore(Reason reason, String message) {
        return Optional.of(new Verdict.Ignore(reason, message));
    }
}
