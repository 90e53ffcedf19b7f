package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.judging.Decision;
import org.vmremediator.judging.Messages;
import org.vmremediator.judging.Planning;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Reason;
import org.vmremediator.remediation.Result;

/** Turns what was observed into what comes next. Writes nothing but log lines; asks vCenter nothing. */
final class Planner {
    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
    private static final Duration UNTIL_A_MOVE_ENDS = Duration.ofSeconds(5);
    private final Workshop workshop;
    private final Planning planning;
    private final MoveQueue queue;

    Planner(Workshop workshop, Planning planning, MoveQueue queue) {
        this.workshop = workshop;
        this.planning = planning;
        this.queue = queue;
    }

    Next after(PendingEntry entry, Finished call, VCenterGate gate, Instant now) {
        try {
            Result result = call.result().orElseThrow(() -> call.error().orElseThrow());
            return after(entry, result, call.started(), gate, now);
        } catch (Throwable fault) {
            LOG.error("planning for {} failed (remediation {})", entry.vm(), entry.id(), fault);
            return ended(entry, Reason.INTERNAL_ERROR, Messages.INTERNAL_ERROR);
        }
    }

    private Next after(PendingEntry entry, Result result, Instant started, VCenterGate gate, Instant now) {
        if (result instanceof Result.Retry retry) {
            return workshop.backoff()
                    .again(entry, retry, gate, now)
                    .<Next>map(Next.Again::new)
                    .orElseGet(() -> ended(entry, retry.lastly(), retry.message()));
        }
        gate.reached();
        if (result instanceof Result.Observed observed) {
            return queue.turnOf(entry, observed.observation(), started, now)
                    .map(moves -> decide(entry, observed.observation(), moves, now))
                    .orElseGet(() -> queued(entry, observed.observation(), now));
        }
        if (result instanceof Result.Concluded end) {
            return ended(entry, end.reason(), end.message());
        }
        throw new IllegalStateException("an observation cannot end in " + result);
    }

    private Next decide(PendingEntry entry, Observation observation, MovesInFlight moves, Instant now) {
        Decision decision = planning.decide(entry.turn(), observation, moves, now);
        if (decision instanceof Decision.Make make) {
            workshop.meters().plan(entry.remediation());
            return new Next.Send(make.plan());
        }
        if (decision instanceof Decision.Rehearse dryRun) {
            workshop.meters().plan(entry.remediation());
            return new Next.End(dryRun.audit());
        }
        return decision instanceof Decision.End end ? new Next.End(end.audit()) : queued(entry, observation, now);
    }

    private static Next queued(PendingEntry entry, Observation observation, Instant now) {
        return new Next.Queue(entry.retry(false, now.plus(UNTIL_A_MOVE_ENDS)), observation);
    }

    private Next ended(PendingEntry entry, Reason reason, String message) {
        return new Next.End(workshop.auditTrail().ended(entry.turn(), reason, message));
    }
}
