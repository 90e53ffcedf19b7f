package org.vmremediator.remediation;

import java.util.function.Function;
import org.vmremediator.config.ReconfigurationConfig;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.ReconfigurationPolicy;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;
import org.vmremediator.vcenter.VCenterReader;

/** Answers a power-off with the hardware that the VM's tags ask for. */
final class ReconfigurationDecider implements Decider {
    private final ReconfigurationConfig config;
    private final RulesConfig rules;
    private final Function<String, ? extends VCenterReader> vcenters;

    ReconfigurationDecider(
            ReconfigurationConfig config, RulesConfig rules, Function<String, ? extends VCenterReader> vcenters) {
        this.config = config;
        this.rules = rules;
        this.vcenters = vcenters;
    }

    @Override
    public Remediation remediation() {
        return Remediation.RECONFIGURATION;
    }

    @Override
    public Result observe(Trigger trigger) {
        VCenterReader vcenter = vcenters.apply(trigger.vm().vcenter());
        return Observing.of(
                vcenter,
                trigger,
                () -> vcenter.readVm(trigger.vm().moref(), Details.forReconfiguration(rules)),
                Observation.ForReconfiguration::new);
    }

    @Override
    public Verdict decide(Trigger trigger, Observation observation, MovesInFlight moves) {
        return ReconfigurationPolicy.decide(trigger, (Observation.ForReconfiguration) observation, config, rules);
    }
}
