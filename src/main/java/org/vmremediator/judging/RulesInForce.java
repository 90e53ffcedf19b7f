package org.vmremediator.judging;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import org.vmremediator.config.Configuration;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;

/** The configured rules, by the vCenter and the remediation that they hold for. */
public record RulesInForce(Configuration configuration) {

    public boolean knows(String vcenter) {
        return configuration.vcenters().stream().anyMatch(each -> each.name().equals(vcenter));
    }

    public RemediationRules of(Remediation remediation, String vcenter) {
        return RemediationRules.of(configuration, remediation, vcenter);
    }

    RemediationRules of(Trigger trigger) {
        return of(trigger.remediation(), trigger.vm().vcenter());
    }

    /** Older events than this can only be recorded as stale. */
    public Duration longestMaxAge() {
        return Arrays.stream(Remediation.values())
                .map(remediation ->
                        RemediationRules.of(configuration, remediation).maxAge())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
