package org.vmremediator.badexample.policy;

import org.slf4j.Logger;

/** Breaks the silence of policy. */
public final class PolicyThatLogs {
    Logger log;
}
