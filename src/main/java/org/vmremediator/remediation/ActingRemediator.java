package org.vmremediator.remediation;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.vmremediator.config.Configuration;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;
import org.vmremediator.vcenter.VCenter;

/**
 * A decider, and the hands that carry its plans out.
 *
 * @param executor runs what follows the end of a task, now and then a read from vCenter
 */
record ActingRemediator(
        Decider decider, Configuration configuration, Function<String, VCenter> vcenters, Executor executor)
        implements Remediator {

    @Override
    public Remediation remediation() {
        return decider.remediation();
    }

    @Override
    public Result observe(Trigger trigger) {
        return decider.observe(trigger);
    }

    @Override
    public Verdict decide(Trigger trigger, Observation observation, MovesInFlight moves) {
        return decider.decide(trigger, observation, moves);
    }

    @Override
    public CompletionStage<Result> act(Plan plan, boolean verifyFirst, WritePermit permit) {
        VCenter vcenter = vcenters.apply(plan.vm().vcenter());
        return start(new Execution(vcenter, plan, verifyFirst, permit, executor, configuration.rules()), plan.change());
    }

    private CompletionStage<Result> start(Execution execution, Change change) {
        if (change instanceof Change.ReplaceTag tag) {
            return Execution.done(new TagSwap(execution, tag).run());
        }
        if (change instanceof Change.Reconfigure hardware) {
            return new ReconfigureRun(execution, hardware, configuration.reconfiguration()).run();
        }
        return new RelocateRun(execution, (Change.Relocate) change, configuration.relocation()).run();
    }
}
