package org.vmremediator.remediation;

import java.util.EnumSet;
import java.util.Set;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.vcenter.VmDetail;

/** What is read of a VM besides the usual: only what a configured rule asks for, so that answers stay small. */
final class Details {
    private Details() {}

    static Set<VmDetail> forScope(RulesConfig rules) {
        return rules.filter().asksForPlace() ? Set.of(VmDetail.PLACE) : Set.of();
    }

    static Set<VmDetail> forReconfiguration(RulesConfig rules) {
        Set<VmDetail> details = EnumSet.noneOf(VmDetail.class);
        details.addAll(forScope(rules));
        if (rules.powerOnChecks()) {
            details.add(VmDetail.POWER_ON);
        }
        return details;
    }
}
