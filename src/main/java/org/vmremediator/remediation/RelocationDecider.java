package org.vmremediator.remediation;

import java.util.function.Function;
import org.vmremediator.config.RelocationConfig;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.RelocationPolicy;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;
import org.vmremediator.vcenter.VCenterReader;

/** Answers a storage alarm with a move to a datastore that has more room. */
final class RelocationDecider implements Decider {
    private final RelocationConfig config;
    private final RulesConfig rules;
    private final Function<String, ? extends VCenterReader> vcenters;

    RelocationDecider(RelocationConfig config, RulesConfig rules, Function<String, ? extends VCenterReader> vcenters) {
        this.config = config;
        this.rules = rules;
        this.vcenters = vcenters;
    }

    @Override
    public Remediation remediation() {
        return Remediation.RELOCATION;
    }

    @Override
    public Result observe(Trigger trigger) {
        VCenterReader vcenter = vcenters.apply(trigger.vm().vcenter());
        return Observing.of(
                vcenter, trigger, () -> vcenter.readPlacement(trigger.vm().moref()), Observation.ForRelocation::new);
    }

    @Override
    public Verdict decide(Trigger trigger, Observation observation, MovesInFlight moves) {
        return RelocationPolicy.decide(trigger, (Observation.ForRelocation) observation, config, rules, moves);
    }
}
