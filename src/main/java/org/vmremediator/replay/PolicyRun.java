package org.vmremediator.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.config.Configuration;
import org.vmremediator.event.Decoded;
import org.vmremediator.event.EventReader;
import org.vmremediator.judging.ActionBudget;
import org.vmremediator.judging.Admission;
import org.vmremediator.judging.AuditTrail;
import org.vmremediator.judging.BrakeState;
import org.vmremediator.judging.CorrelationBreaker;
import org.vmremediator.judging.Memory;
import org.vmremediator.judging.Planning;
import org.vmremediator.judging.RulesInForce;
import org.vmremediator.judging.Ruling;
import org.vmremediator.judging.SeenEvents;
import org.vmremediator.judging.Turn;
import org.vmremediator.judging.VmHistory;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.remediation.Decider;
import org.vmremediator.remediation.Deciders;
import org.vmremediator.replay.model.Model;
import org.vmremediator.replay.model.RememberedVCenter;

/**
 * One policy on its way through the events: the live application's own rules, over maps, and with the events' time for a
 * clock. Not thread-safe.
 */
final class PolicyRun {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyRun.class);
    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration CLEAN_UP_INTERVAL = Duration.ofHours(1);

    private final EventClock clock = new EventClock();
    private final EventReader reader;
    private final RulesInForce rules;
    private final CorrelationBreaker correlation;
    private final Admission admission;
    private final Turns turns;
    private final Consumer<AuditRecord> decided;
    private Instant before = Instant.EPOCH;
    private Instant cleanedUp = Instant.EPOCH;
    private long sequence;

    /**
     * Begins with nothing remembered.
     *
     * @param vcenters the inventory by name, for this policy alone
     * @param decided hears of each record
     */
    PolicyRun(
            Configuration whole,
            String version,
            Map<String, RememberedVCenter> vcenters,
            Model model,
            Consumer<AuditRecord> decided) {
        Configuration configuration = Rehearsal.of(whole);
        this.decided = decided;
        reader = EventReader.of(configuration, vcenter -> {});
        rules = new RulesInForce(configuration);
        AuditTrail records = new AuditTrail(configuration, version, clock, (remediation, reason) -> {});
        VmHistory history = new VmHistory(new MapMemory<>());
        Memory<BrakeState> brakes = new MapMemory<>();
        correlation =
                new CorrelationBreaker(brakes, configuration.breakers().correlation(), new UnattendedPanel(), clock);
        admission = new Admission(rules, records, new SeenEvents(new MapMemory<>()), history, correlation);
        Map<Remediation, Decider> deciders = Deciders.of(configuration, vcenters::get);
        Planning planning = new Planning(rules, records, deciders::get, history, correlation);
        ActionBudget budget = new ActionBudget(brakes, configuration.vcenters());
        turns = new Turns(planning, deciders, records, history, budget, model, decided);
    }

    Decoded decode(Candidate.Relevant found) {
        return reader.decode(
                found.triaged(),
                found.value() == null ? null : found.value().get(),
                found.at().topic(),
                found.at().partition(),
                found.at().offset());
    }

    /** Whether it is a duplicate, which would leave nothing. */
    boolean hasMet(Trigger trigger) {
        return admission.hasMet(trigger);
    }

    void take(Trigger trigger, Instant now) {
        passTime(now);
        cleanUp(now);
        try {
            admit(trigger, now);
        } catch (RuntimeException e) {
            LOG.error("passing over {}", trigger.identity(), e);
            decided.accept(admission.passOver(trigger, now));
        }
    }

    private void admit(Trigger trigger, Instant now) {
        if (rules.knows(trigger.vm().vcenter())) {
            correlation.watch(trigger.vm().vcenter(), now);
        }
        Ruling ruling = admission.admit(trigger, now);
        if (ruling instanceof Ruling.Refused refused) {
            decided.accept(refused.audit());
        } else if (ruling == Ruling.LetIn.INSTANCE) {
            turns.add(Turn.first(trigger, sequence++));
        }
        correlation.takeTripped().forEach(turns::skip);
        turns.give(now);
    }

    /** Nothing more comes: what waits has its turn in time, or grows stale. */
    void finish() {
        while (turns.areWaiting()) {
            step();
        }
    }

    private void passTime(Instant now) {
        while (turns.areWaiting() && clock.instant().plus(STEP).isBefore(now)) {
            step();
        }
        clock.set(now);
    }

    private void step() {
        clock.set(clock.instant().plus(STEP));
        turns.give(clock.instant());
    }

    /** By the earlier of two events: a single one from the future must not make everything forgotten. */
    private void cleanUp(Instant now) {
        Instant certain = now.isBefore(before) ? now : before;
        before = now;
        if (Duration.between(cleanedUp, certain).abs().compareTo(CLEAN_UP_INTERVAL) >= 0) {
            cleanedUp = certain;
            admission.expire(certain);
        }
    }
}
