package org.vmremediator.badexample.judging;

import java.time.Clock;

/** Breaks the timelessness of judging. */
public final class JudgingThatHasAClock {
    Clock clock;
}
