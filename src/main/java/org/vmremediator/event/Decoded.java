package org.vmremediator.event;

import org.vmremediator.policy.Trigger;

/** What the data of a relevant record turned out to be. */
public sealed interface Decoded {

    /** A trigger. Its vCenter may be one that nobody has configured: {@link Sources#isUnknown}. */
    record ATrigger(Trigger trigger) implements Decoded {}

    /** Understood, and no trigger: counted by reason, and nothing else. */
    record NotATrigger(Why why) implements Decoded {}

    /** Should concern us and cannot be understood: a dead letter. */
    record Undecodable(Defect defect, String message) implements Decoded {}

    /** Why an alarm's change is no trigger. */
    enum Why {
        /** It went to yellow, green or gray. */
        NOT_RED,
        /** No remediation is configured for this alarm. */
        OTHER_ALARM,
        /** A datastore, a host or another object, not a virtual machine. */
        NOT_A_VM
    }
}
