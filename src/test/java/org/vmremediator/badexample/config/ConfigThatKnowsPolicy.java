package org.vmremediator.badexample.config;

import org.vmremediator.badexample.policy.PolicyThatLogs;

/** Breaks the border of config. */
public final class ConfigThatKnowsPolicy {
    PolicyThatLogs policy;
}
