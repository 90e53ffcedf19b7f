package org.vmremediator.remediation;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.vmremediator.config.ReconfigurationConfig;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.ReconfigurationPolicy;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;
import org.vmremediator.vcenter.VCenter;

/** Answers a power-off with the hardware that the VM's tags ask for. */
public final class ReconfigurationRemediator implements Remediator {
    private final ReconfigurationConfig config;
    private final RulesConfig rules;
    private final Function<String, VCenter> vcenters;
    private final Executor executor;

    public ReconfigurationRemediator(
            ReconfigurationConfig config, RulesConfig rules, Function<String, VCenter> vcenters, Executor executor) {
        this.config = config;
        this.rules = rules;
        this.vcenters = vcenters;
        this.executor = executor;
    }

    @Override
    public Remediation remediation() {
        return Remediation.RECONFIGURATION;
    }

    @Override
    public Result observe(Trigger trigger) {
        VCenter vcenter = vcenters.apply(trigger.vm().vcenter());
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

    @Override
    public CompletionStage<Result> act(Plan plan, boolean verifyFirst, WritePermit permit) {
        VCenter vcenter = vcenters.apply(plan.vm().vcenter());
        Execution execution = new Execution(vcenter, plan, verifyFirst, permit, executor, rules);
        return new ReconfigureRun(execution, (Change.Reconfigure) plan.change()).run();
    }
}
