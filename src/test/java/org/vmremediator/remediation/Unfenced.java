package org.vmremediator.remediation;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;

/** Broken on purpose: never looks before it writes, and sends no changeVersion. */
public record Unfenced(Remediator sound) implements Remediator {
    @Override
    public Remediation remediation() {
        return sound.remediation();
    }

    @Override
    public Result observe(Trigger trigger) {
        return sound.observe(trigger);
    }

    @Override
    public Verdict decide(Trigger trigger, Observation observation, MovesInFlight moves) {
        return sound.decide(trigger, observation, moves);
    }

    @Override
    public CompletionStage<Result> act(Plan plan, boolean verifyFirst, WritePermit permit) {
        return sound.act(withoutChangeVersion(plan), false, permit);
    }

    private static Plan withoutChangeVersion(Plan plan) {
        Change change = plan.change() instanceof Change.Reconfigure reconfigure
                ? new Change.Reconfigure(reconfigure.settings(), Optional.empty())
                : plan.change();
        return new Plan(
                plan.schemaVersion(),
                plan.id(),
                plan.sequence(),
                plan.attempt(),
                plan.trigger(),
                change,
                plan.leftOut(),
                plan.message(),
                plan.vmName(),
                plan.vcenterInstanceUuid(),
                plan.planned(),
                plan.expires());
    }
}
