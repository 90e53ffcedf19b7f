package org.vmremediator.badexample.judging;

import java.time.Instant;

/** Breaks the timelessness of judging by a side door. */
public final class JudgingThatAsksTheTime {
    Instant now() {
        return Instant.now();
    }
}
