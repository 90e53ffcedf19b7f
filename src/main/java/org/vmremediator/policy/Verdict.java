package org.vmremediator.policy;

import java.util.List;

/** What a policy makes of an observation: a value, decided without touching anything. */
public sealed interface Verdict {

    /**
     * Make this change.
     *
     * @param leftOut settings that could not be applied, or candidates that fell out
     */
    record Act(Change change, String message, List<LeftOut> leftOut) implements Verdict {}

    /** Decide again when something that is now in flight has ended. */
    record Wait(String message) implements Verdict {}

    /** Do nothing; the trigger ends here. */
    record Ignore(Reason reason, String message, List<LeftOut> leftOut) implements Verdict {
        public Ignore(Reason reason, String message) {
            this(reason, message, List.of());
        }
    }
}
