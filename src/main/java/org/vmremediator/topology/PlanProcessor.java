package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.config.Mode;
import org.vmremediator.judging.Messages;
import org.vmremediator.judging.Planning;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.VmKey;
import org.vmremediator.remediation.Result;

/**
 * Observes the VM of each admitted trigger, when its turn in the lane of its VM has come, and makes a plan, or the
 * record why there is none. The reading is done by the vCenter's executor; the deciding on the stream thread, where what
 * else is in flight is known exactly.
 */
final class PlanProcessor extends LaneProcessor<Step> {
    private static final Logger LOG = LoggerFactory.getLogger(PlanProcessor.class);
    private static final int HEADS_AT_ONCE = 512;

    /** Refusals come at once, and each brings the next of its VM; a commit, and a sign of life, must come in between. */
    private static final int STARTS_AT_ONCE = 500;

    /** Stands in the key of a claim where the VM's moref stands in that of a plan. */
    private static final String CLAIM = "owner";

    /** How soon a VM that is paused by its own name is looked at again. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Set<String> stormy = new HashSet<>();
    private Planning planning;
    private Planner planner;
    private MoveQueue queue;
    private List<String> vcenters;
    private StatusReporter reporter;
    private boolean claiming;

    PlanProcessor(Workshop workshop) {
        super(workshop);
    }

    @Override
    void take(Record<String, Step> record) {
        Trigger trigger = ((Step.Admitted) record.value()).trigger();
        long sequence = context().recordMetadata().orElseThrow().offset();
        pending().admit(PendingEntry.admitted(sequence, trigger, now(), EntryHeaders.kept(record.headers())));
        startWhatIsDue();
    }

    @Override
    public void init(ProcessorContext<String, Step> context) {
        super.init(context);
        claiming = false;
        planning = new Planning(
                workshop().rules(),
                workshop().auditTrail(),
                workshop()::remediator,
                scope().history(),
                scope().breakers().correlation());
        queue = new MoveQueue(
                pending(),
                workshop().remediator(Remediation.RELOCATION),
                workshop().configuration().relocation());
        planner = new Planner(workshop(), planning, queue);
        vcenters = workshop().vcentersOf(context.taskId().partition());
        reporter = new StatusReporter(workshop().configuration().instance(), vcenters, scope(), now());
    }

    /** Makes the claim, once. Where there is no vCenter, there is nothing to be claimed. */
    @Override
    boolean claim() {
        if (!claiming) {
            claiming = true;
            vcenters.stream().findFirst().ifPresentOrElse(this::claim, scope()::claimed);
        }
        return super.claim();
    }

    private void claim(String vcenter) {
        report(new VmKey(vcenter, CLAIM).toString(), new Step.Claimed(), now());
    }

    /** What the breakers have to do and to say, and what the status is. */
    @Override
    void beforeStarting(Instant now) {
        Breakers breakers = scope().breakers();
        breakers.watch(vcenters, now);
        stormy.addAll(breakers.correlation().takeTripped());
        stormy.removeIf(this::skipWhatWaits);
        if (!stormy.isEmpty()) {
            quicken();
        }
        for (Trips.Announcement next = breakers.trips().poll();
                next != null;
                next = breakers.trips().poll()) {
            report(next.key().toString(), new Step.Braked(next.pause()), now);
        }
        queue.wake(pending().vcenters(), now);
        reporter.due(now).forEach(status -> report(status.vcenter(), new Step.Reported(status), now));
    }

    private void report(String key, Step step, Instant now) {
        context().forward(new Record<>(key, step, now.toEpochMilli()));
    }

    /** In steps; returns whether there is no more of it. */
    private boolean skipWhatWaits(String vcenter) {
        List<PendingEntry> some = pending().waiting(vcenter, scope().breakers().correlation()::covers, STARTS_AT_ONCE);
        some.forEach(entry -> planning.skip(entry.turn()).ifPresent(audit -> end(entry, audit)));
        return some.size() < STARTS_AT_ONCE;
    }

    @Override
    void startWhatIsDue(String vcenter, Instant now) {
        for (int left = STARTS_AT_ONCE; left > 0; left--) {
            Optional<PendingEntry> next = next(vcenter, now);
            if (next.isEmpty()) {
                return;
            }
            start(next.get(), now);
        }
        quicken();
    }

    private Optional<PendingEntry> next(String vcenter, Instant now) {
        return pending()
                .nextToPlan(
                        vcenter,
                        remediation -> !workshop().brakes().isPaused(remediation, vcenter)
                                && hasRoom(vcenter, remediation, now),
                        now);
    }

    private boolean hasRoom(String vcenter, Remediation remediation, Instant now) {
        int heads = scope().gate(vcenter).limit(now, HEADS_AT_ONCE);
        int moves = workshop().configuration().relocation().maxConcurrentPerVCenter();
        ActiveHeads active = pending().active();
        return active.busy(vcenter) < heads
                && (workshop().rules().of(remediation, vcenter).mode() == Mode.DRY_RUN
                        || scope().breakers().budget().hasRoom(vcenter, active.undecided(vcenter), now))
                && (remediation != Remediation.RELOCATION || active.relocations(vcenter) < moves);
    }

    private void start(PendingEntry entry, Instant now) {
        if (isStray(entry)) {
            String why = Messages.partitionChanged(entry.trigger());
            end(entry, workshop().auditTrail().ended(entry.turn(), Reason.PARTITION_CHANGED, why));
            return;
        }
        if (entry.stage() == Stage.PLANNED) {
            sendAgain(entry, now);
            return;
        }
        if (workshop().brakes().pausing(entry.remediation(), entry.vm()).isPresent()) {
            queue.leave(entry);
            pending().postpone(entry, now.plus(LOOK_AGAIN));
            return;
        }
        Optional<AuditRecord> refusal = planning.refuse(entry.turn(), now);
        if (refusal.isPresent()) {
            end(entry, refusal.get());
            return;
        }
        observe(entry, now);
    }

    private void end(PendingEntry entry, AuditRecord audit) {
        queue.leave(entry);
        apply(entry, new Next.End(audit));
    }

    private void observe(PendingEntry entry, Instant now) {
        pending().activate(entry, now);
        queue.observing(entry, now);
        Trigger trigger = entry.trigger();
        workshop()
                .calls()
                .observe(
                        entry.vm().vcenter(),
                        () -> scope().lease().held()
                                ? workshop().remediator(trigger.remediation()).observe(trigger)
                                : Result.Retry.lost(false),
                        (result, error) -> hand(Finished.of(entry, now, result, error)));
    }

    @Override
    Next after(PendingEntry entry, Finished call, Instant now) {
        Next next = planning.skip(entry.turn())
                .<Next>map(Next.End::new)
                .orElseGet(
                        () -> planner.after(entry, call, scope().gate(entry.vm().vcenter()), now));
        if (next instanceof Next.Queue wait) {
            queue.add(entry, wait, call.started());
        } else {
            queue.leave(entry);
        }
        return next;
    }

    /** A restored plan that has not come back: it was read by a release that could not understand it. */
    private void sendAgain(PendingEntry entry, Instant now) {
        LOG.warn("the plan {} for {} did not come back from the plans topic; sending it again", entry.id(), entry.vm());
        pending().postpone(entry, now.plus(PendingWork.PLAN_OVERDUE));
        forward(entry, new Step.Planned(entry.plan().orElseThrow()));
    }
}
