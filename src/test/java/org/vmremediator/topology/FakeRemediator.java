package org.vmremediator.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;
import org.vmremediator.policy.VmFacts;
import org.vmremediator.policy.VmState;
import org.vmremediator.remediation.Remediator;
import org.vmremediator.remediation.Result;
import org.vmremediator.remediation.WritePermit;

/** Records what is asked of it; the test says what it sees and decides, and completes its actions when it wants. */
final class FakeRemediator implements Remediator {
    private final Remediation remediation;
    final List<Trigger> observed = new ArrayList<>();
    final List<Plan> acted = new ArrayList<>();
    final List<Boolean> verified = new ArrayList<>();
    final List<WritePermit> permits = new ArrayList<>();
    final List<MovesInFlight> moves = new ArrayList<>();
    private final Map<String, CompletableFuture<Result>> open = new HashMap<>();
    Function<Trigger, Result> sees =
            trigger -> new Result.Observed(new Observation.ForTagging(vm(trigger), List.of(), List.of()));
    Function<Trigger, Verdict> verdict = trigger -> new Verdict.Act(tagChange(), "more CPUs", List.of());

    /** Where the moves in flight matter. */
    BiFunction<Trigger, MovesInFlight, Verdict> judges = (trigger, inFlight) -> verdict.apply(trigger);

    FakeRemediator(Remediation remediation) {
        this.remediation = remediation;
    }

    /** Ends the latest action on a VM. */
    void complete(String moref, Result result) {
        open.remove(moref).complete(result);
    }

    void fail(String moref, RuntimeException fault) {
        open.remove(moref).completeExceptionally(fault);
    }

    static Result.Concluded succeeded(Reason reason) {
        return new Result.Concluded(reason, "done", tagChange().properties(), List.of(), Optional.empty());
    }

    static Change tagChange() {
        Tag to = new Tag("urn:3", Setting.NUM_CPU.category(), "3");
        return new Change.ReplaceTag(Setting.NUM_CPU, Optional.empty(), to, 2);
    }

    @Override
    public Remediation remediation() {
        return remediation;
    }

    @Override
    public Result observe(Trigger trigger) {
        observed.add(trigger);
        return sees.apply(trigger);
    }

    @Override
    public Verdict decide(Trigger trigger, Observation observation, MovesInFlight inFlight) {
        moves.add(inFlight);
        return judges.apply(trigger, inFlight);
    }

    @Override
    public CompletionStage<Result> act(Plan plan, boolean verifyFirst, WritePermit permit) {
        acted.add(plan);
        verified.add(verifyFirst);
        permits.add(permit);
        CompletableFuture<Result> action = new CompletableFuture<>();
        open.put(plan.vm().moref(), action);
        return action;
    }

    private static VmState vm(Trigger trigger) {
        return new VmState(
                trigger.vm(),
                Optional.of("vc-uuid"),
                "web-1",
                PowerState.POWERED_ON,
                false,
                2,
                4096,
                1,
                false,
                false,
                false,
                Optional.of("v1"),
                VmFacts.NONE);
    }
}
