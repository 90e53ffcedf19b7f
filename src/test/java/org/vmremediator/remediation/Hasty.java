package org.vmremediator.remediation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;

/** Broken on purpose: carries out what it has just decided, before anybody has written that down. */
public record Hasty(Remediator sound) implements Remediator {
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
        Verdict verdict = sound.decide(trigger, observation, moves);
        if (verdict instanceof Verdict.Act act) {
            sound.act(plan(trigger, act), false, () -> WritePermit.Answer.GRANTED)
                    .toCompletableFuture()
                    .join();
        }
        return verdict;
    }

    private static Plan plan(Trigger trigger, Verdict.Act act) {
        return new Plan(
                Plan.SCHEMA_VERSION,
                trigger.remediationId(),
                0,
                1,
                trigger,
                act.change(),
                List.of(),
                act.message(),
                trigger.vmName(),
                Optional.empty(),
                Instant.now(),
                Instant.MAX);
    }

    @Override
    public CompletionStage<Result> act(Plan plan, boolean verifyFirst, WritePermit permit) {
        return sound.act(plan, verifyFirst, permit);
    }
}
