package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Remediation;
import org.vmremediator.remediation.Result;

/**
 * Carries out the plans of one remediation. A plan that comes back from the plans topic was committed; only then may it
 * touch a VM.
 */
final class ActProcessor extends LaneProcessor<Plan> {
    private static final Logger LOG = LoggerFactory.getLogger(ActProcessor.class);

    /** A plan of our own, younger than this, is not verified before its first try: vCenter's refusal is the check. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Remediation mine;
    private final Actor actor;

    ActProcessor(Workshop workshop, Remediation remediation) {
        super(workshop);
        mine = remediation;
        actor = new Actor(workshop);
    }

    @Override
    void take(Record<String, Plan> record) {
        Plan plan = record.value();
        Optional<PendingEntry> entry = pending()
                .find(plan.vm(), plan.sequence())
                .filter(each -> each.stage() == Stage.PLANNED && each.attempt() == plan.attempt());
        if (entry.isEmpty()) {
            LOG.warn("not carrying out the plan {} for {}: nothing is pending for it", plan.id(), plan.vm());
            workshop().meters().orphanedPlan(plan.remediation());
        } else {
            begin(entry.get(), plan);
        }
    }

    /** A plan that is paused before it was begun is given up: on resume the VM is judged afresh. */
    private void begin(PendingEntry entry, Plan plan) {
        Optional<String> correlated = scope().breakers().correlation().skip(plan.trigger());
        if (correlated.isPresent()) {
            apply(entry, actor.skipped(plan, correlated.get()));
        } else if (workshop().brakes().pausing(mine, plan.vm()).isPresent()) {
            pending().reschedule(entry.afresh(now()));
        } else {
            act(entry.acting(), plan);
        }
    }

    private void act(PendingEntry entry, Plan plan) {
        pending().advance(entry, now());
        scope().breakers().budget().take(plan.vm().vcenter(), now());
        if (workshop().isDraining()) {
            pending().postpone(entry, now());
        } else {
            boolean fresh =
                    pending().plannedHere(entry) && plan.planned().plus(FRESH).isAfter(now());
            start(entry, plan, !fresh);
        }
    }

    /** Nobody can know how far an earlier try has come, so each further one looks first. */
    @Override
    void startWhatIsDue(String vcenter, Instant now) {
        for (Optional<PendingEntry> next = pending().nextToAct(vcenter, mine, now);
                next.isPresent();
                next = pending().nextToAct(vcenter, mine, now)) {
            start(next.get(), next.get().plan().orElseThrow(), true);
        }
    }

    private void start(PendingEntry entry, Plan plan, boolean verifyFirst) {
        Optional<Next> refusal = actor.refuse(plan, verifyFirst, isStray(entry));
        if (refusal.isPresent()) {
            apply(entry, refusal.get());
            return;
        }
        Instant started = now();
        workshop()
                .calls()
                .act(
                        new RunningCalls.RunId(entry.id(), entry.run()),
                        entry.vm().vcenter(),
                        () -> act(plan, verifyFirst),
                        (result, error) -> hand(Finished.of(entry, started, result, error)));
    }

    /** On a thread of the vCenter's executor, where it may have waited while the task was given away. */
    private CompletionStage<Result> act(Plan plan, boolean verifyFirst) {
        return scope().lease().held()
                ? workshop().remediator(mine).act(plan, verifyFirst, actor.permit(plan, scope()))
                : CompletableFuture.completedFuture(Result.Retry.lost(verifyFirst));
    }

    @Override
    Next after(PendingEntry entry, Finished call, Instant now) {
        return actor.after(entry, call, scope().gate(entry.vm().vcenter()), now);
    }
}
