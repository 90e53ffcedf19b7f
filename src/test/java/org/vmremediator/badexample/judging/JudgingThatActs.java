package org.vmremediator.badexample.judging;

import org.vmremediator.remediation.Remediator;

/** Breaks the border of judging: it could act. */
public final class JudgingThatActs {
    Remediator remediator;
}
