package org.vmremediator.remediation;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.vmremediator.config.RelocationConfig;
import org.vmremediator.config.RulesConfig;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.RelocationPolicy;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;
import org.vmremediator.vcenter.VCenter;

/** Answers a storage alarm with a move to a datastore that has more room. */
public final class RelocationRemediator implements Remediator {
    private final RelocationConfig config;
    private final RulesConfig rules;
    private final Function<String, VCenter> vcenters;
    private final Executor executor;

    public RelocationRemediator(
            RelocationConfig config, RulesConfig rules, Function<String, VCenter> vcenters, Executor executor) {
        this.config = config;
        this.rules = rules;
        this.vcenters = vcenters;
        this.executor = executor;
    }

    @Override
    public Remediation remediation() {
        return Remediation.RELOCATION;
    }

    @Override
    public Result observe(Trigger trigger) {
        VCenter vcenter = vcenters.apply(trigger.vm().vcenter());
        return Observing.of(
                vcenter, trigger, () -> vcenter.readPlacement(trigger.vm().moref()), Observation.ForRelocation::new);
    }

    @Override
    public Verdict decide(Trigger trigger, Observation observation, MovesInFlight moves) {
        return RelocationPolicy.decide(trigger, (Observation.ForRelocation) observation, config, rules, moves);
    }

    @Override
    public CompletionStage<Result> act(Plan plan, boolean verifyFirst, WritePermit permit) {
        VCenter vcenter = vcenters.apply(plan.vm().vcenter());
        Execution execution = new Execution(vcenter, plan, verifyFirst, permit, executor, rules);
        return new RelocateRun(execution, (Change.Relocate) plan.change()).run();
    }
}
