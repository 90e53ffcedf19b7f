package org.vmremediator.judging;

import java.time.Duration;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.Mode;
import org.vmremediator.policy.Remediation;

/**
 * What the flow itself needs to know of a remediation.
 *
 * @param cooldown zero for none
 */
public record RemediationRules(boolean enabled, Mode mode, Duration maxAge, Duration cooldown) {

    /** Those in force in one vCenter: whichever of it and the remediation is in dry-run makes it one. */
    public static RemediationRules of(Configuration configuration, Remediation remediation, String vcenter) {
        RemediationRules rules = of(configuration, remediation);
        Mode mode = configuration.modeIn(vcenter, rules.mode());
        return new RemediationRules(rules.enabled(), mode, rules.maxAge(), rules.cooldown());
    }

    public static RemediationRules of(Configuration configuration, Remediation remediation) {
        return switch (remediation) {
            case TAGGING ->
                new RemediationRules(
                        configuration.tagging().enabled(),
                        configuration.tagging().mode(),
                        configuration.tagging().maxAge(),
                        configuration.tagging().cooldown());
            case RECONFIGURATION ->
                new RemediationRules(
                        configuration.reconfiguration().enabled(),
                        configuration.reconfiguration().mode(),
                        configuration.reconfiguration().maxAge(),
                        Duration.ZERO);
            case RELOCATION ->
                new RemediationRules(
                        configuration.relocation().enabled(),
                        configuration.relocation().mode(),
                        configuration.relocation().maxAge(),
                        configuration.relocation().cooldown());
        };
    }
}
