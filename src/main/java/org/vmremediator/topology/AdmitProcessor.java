package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.policy.Freshness;
import org.vmremediator.policy.Reason;
import org.vmremediator.policy.SourceOrder;
import org.vmremediator.policy.Trigger;

/**
 * Lets each vCenter event in once, and turns away those that are too old, from the future, from an unknown source or
 * overtaken by a later one. Asks nothing of vCenter.
 */
final class AdmitProcessor implements Processor<String, Trigger, String, Step> {
    static final Duration REMEMBERED = Duration.ofDays(2);
    private static final Duration CLEAN_UP_INTERVAL = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(AdmitProcessor.class);
    private final Workshop workshop;
    private ProcessorContext<String, Step> context;
    private SeenEvents seen;
    private VmHistory history;
    private TaskScope scope;

    AdmitProcessor(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public void init(ProcessorContext<String, Step> context) {
        this.context = context;
        scope = workshop.scopes().of(context.taskId());
        scope.open(context, workshop);
        seen = new SeenEvents(context.getStateStore(RemediationTopology.SEEN_EVENTS), REMEMBERED);
        history = new VmHistory(context.getStateStore(RemediationTopology.VM_HISTORY));
        context.schedule(CLEAN_UP_INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::cleanUp);
    }

    @Override
    public void close() {
        scope.close();
    }

    @Override
    public void process(Record<String, Trigger> record) {
        try {
            admit(record);
        } catch (RuntimeException e) {
            if (!workshop.poison().isPoison(record.value())) {
                throw e;
            }
            LOG.error(
                    "passing over {}, which failed again and again",
                    record.value().identity(),
                    e);
            seen.add(record.value(), workshop.clock().instant());
            forward(record, refused(record.value(), Reason.INTERNAL_ERROR, Messages.INTERNAL_ERROR));
        }
    }

    private void admit(Record<String, Trigger> record) {
        Trigger trigger = record.value();
        if (seen.contains(trigger)) {
            workshop.meters().duplicate(trigger);
            return;
        }
        Instant now = workshop.clock().instant();
        Optional<Step> refusal = refuse(trigger, now);
        seen.add(trigger, now);
        if (refusal.isEmpty()) {
            history.admitted(trigger);
        }
        workshop.meters().trigger(trigger);
        forward(record, refusal.orElseGet(() -> new Step.Admitted(trigger)));
    }

    /** With the time of writing, and without the headers that describe the event as a CloudEvent of its own. */
    private void forward(Record<String, Trigger> record, Step step) {
        context.forward(record.withValue(step)
                .withHeaders(EntryHeaders.of(EntryHeaders.kept(record.headers())))
                .withTimestamp(workshop.clock().instant().toEpochMilli()));
    }

    private Optional<Step> refuse(Trigger trigger, Instant now) {
        RemediationRules rules =
                workshop.rules(trigger.remediation(), trigger.vm().vcenter());
        if (!workshop.knows(trigger.vm().vcenter())) {
            String source = trigger.origin().source();
            return Optional.of(
                    refused(trigger, Reason.UNKNOWN_SOURCE, "No configured vCenter claims the source " + source + "."));
        }
        if (!rules.enabled()) {
            return Optional.of(refused(trigger, Reason.DISABLED, Messages.DISABLED));
        }
        if (Freshness.clockSkew(trigger.created(), now)) {
            return Optional.of(
                    refused(trigger, Reason.CLOCK_SKEW, "Created at " + trigger.created() + ", ahead of our clock."));
        }
        if (Freshness.stale(trigger.created(), rules.maxAge(), now)) {
            return Optional.of(refused(trigger, Reason.STALE, Messages.stale(trigger, rules)));
        }
        Optional<Instant> last = history.lastAdmitted(trigger);
        return SourceOrder.superseded(last, trigger.created())
                ? last.map(later -> refused(trigger, Reason.SUPERSEDED, "One created at " + later + " came before it."))
                : correlated(trigger);
    }

    /** Only what would have been let in counts as red. */
    private Optional<Step> correlated(Trigger trigger) {
        CorrelationBreaker breaker = scope.breakers().correlation();
        return breaker.admit(trigger)
                ? breaker.skips(trigger).map(why -> refused(trigger, Reason.CORRELATED, why))
                : Optional.empty();
    }

    private Step refused(Trigger trigger, Reason reason, String message) {
        return new Step.Recorded(workshop.auditTrail().ended(trigger, reason, message));
    }

    private void cleanUp(long timestamp) {
        Instant now = workshop.clock().instant();
        seen.expire(now);
        history.expire(now);
    }
}
