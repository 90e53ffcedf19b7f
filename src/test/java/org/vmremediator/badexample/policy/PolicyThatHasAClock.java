package org.vmremediator.badexample.policy;

import java.time.Clock;

/** Breaks the timelessness of policy. */
public final class PolicyThatHasAClock {
    Clock clock;
}
