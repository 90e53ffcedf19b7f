package org.vmremediator.badexample.policy;

import java.time.Instant;

/** Breaks the timelessness of policy by a side door. */
public final class PolicyThatAsksTheTime {
    Instant now() {
        return Instant.now();
    }
}
