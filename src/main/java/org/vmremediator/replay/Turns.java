package org.vmremediator.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.judging.ActionBudget;
import org.vmremediator.judging.AuditTrail;
import org.vmremediator.judging.Decision;
import org.vmremediator.judging.Messages;
import org.vmremediator.judging.Planning;
import org.vmremediator.judging.Turn;
import org.vmremediator.judging.VmHistory;
import org.vmremediator.policy.MovesInFlight;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.Remediation;
import org.vmremediator.remediation.Decider;
import org.vmremediator.remediation.Result;
import org.vmremediator.replay.model.Model;

/**
 * Gives the triggers that were let in their turns, one per VM at a time and as many as the hourly limit allows. Not
 * thread-safe.
 *
 * @param decided hears of each record
 */
record Turns(
        Planning planning,
        Map<Remediation, Decider> deciders,
        AuditTrail records,
        VmHistory history,
        ActionBudget budget,
        Model model,
        Consumer<AuditRecord> decided,
        Map<String, WaitingRoom> rooms) {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    Turns(
            Planning planning,
            Map<Remediation, Decider> deciders,
            AuditTrail records,
            VmHistory history,
            ActionBudget budget,
            Model model,
            Consumer<AuditRecord> decided) {
        this(planning, deciders, records, history, budget, model, decided, new HashMap<>());
    }

    void add(Turn turn) {
        rooms.computeIfAbsent(vcenterOf(turn), any -> new WaitingRoom()).add(turn);
    }

    boolean areWaiting() {
        return rooms.values().stream().anyMatch(room -> !room.isEmpty());
    }

    /** Ends what waits in a vCenter where a storm has begun. */
    void skip(String vcenter) {
        WaitingRoom room = rooms.getOrDefault(vcenter, new WaitingRoom());
        for (Turn turn : room.all()) {
            planning.skip(turn).ifPresent(audit -> end(room, turn, audit));
        }
    }

    /** To as many as may have them now. */
    void give(Instant now) {
        rooms.forEach((vcenter, room) -> {
            boolean moved = true;
            while (moved) {
                moved = false;
                for (Remediation remediation : Remediation.values()) {
                    moved |= give(vcenter, room, remediation, now);
                }
            }
        });
    }

    private boolean give(String vcenter, WaitingRoom room, Remediation remediation, Instant now) {
        Optional<Turn> next = hasRoom(vcenter, now) ? room.next(remediation) : Optional.empty();
        Optional<AuditRecord> audit = next.flatMap(turn -> judge(turn, now));
        audit.ifPresent(record -> end(room, next.get(), record));
        return audit.isPresent();
    }

    private boolean hasRoom(String vcenter, Instant now) {
        return !model.carriesOut() || budget.hasRoom(vcenter, 0, now);
    }

    private void end(WaitingRoom room, Turn turn, AuditRecord audit) {
        room.leave(turn);
        history.ended(audit);
        decided.accept(audit);
    }

    /** Empty while it has to wait. */
    private Optional<AuditRecord> judge(Turn turn, Instant now) {
        try {
            return planning.refuse(turn, now).or(() -> look(turn, now));
        } catch (RuntimeException e) {
            LOG.error("planning for {} failed", turn.trigger().vm(), e);
            return Optional.of(records.ended(turn, Reason.INTERNAL_ERROR, Messages.INTERNAL_ERROR));
        }
    }

    private Optional<AuditRecord> look(Turn turn, Instant now) {
        Result result =
                model.observe(turn.trigger(), deciders.get(turn.trigger().remediation()));
        if (result instanceof Result.Observed seen) {
            return record(planning.decide(turn, seen.observation(), MovesInFlight.NONE, now), now);
        }
        if (result instanceof Result.Retry retry) {
            return Optional.of(records.ended(turn, retry.lastly(), retry.message()));
        }
        Result.Concluded end = (Result.Concluded) result;
        return Optional.of(records.ended(turn, end.reason(), end.message()));
    }

    private Optional<AuditRecord> record(Decision decision, Instant now) {
        if (decision instanceof Decision.Rehearse planned) {
            carryOut(planned.plan(), now);
            return Optional.of(planned.audit());
        }
        return decision instanceof Decision.End end ? Optional.of(end.audit()) : Optional.empty();
    }

    private void carryOut(Plan plan, Instant now) {
        if (model.carriesOut()) {
            budget.take(plan.vm().vcenter(), now);
            model.carryOut(plan);
        }
    }

    private static String vcenterOf(Turn turn) {
        return turn.trigger().vm().vcenter();
    }
}
