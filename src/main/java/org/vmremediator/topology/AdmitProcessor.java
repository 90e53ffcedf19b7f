package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.judging.Admission;
import org.vmremediator.judging.Ruling;
import org.vmremediator.judging.SeenEvents;
import org.vmremediator.policy.Trigger;

/** Puts each trigger to the rules of {@link Admission}, and keeps their memory in stores. Asks nothing of vCenter. */
final class AdmitProcessor implements Processor<String, Trigger, String, Step> {
    private static final Duration CLEAN_UP_INTERVAL = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(AdmitProcessor.class);
    private final Workshop workshop;
    private ProcessorContext<String, Step> context;
    private TaskScope scope;
    private Admission admission;
    private Cancellable cleanUp;

    AdmitProcessor(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public void init(ProcessorContext<String, Step> context) {
        this.context = context;
        scope = workshop.scopes().of(context.taskId());
        scope.open(context, workshop);
        admission = admission(context);
        cleanUp = context.schedule(
                CLEAN_UP_INTERVAL, PunctuationType.WALL_CLOCK_TIME, timestamp -> admission.expire(now()));
    }

    private Admission admission(ProcessorContext<String, Step> context) {
        return new Admission(
                workshop.rules(),
                workshop.auditTrail(),
                new SeenEvents(new StoreMemory<>(context.getStateStore(RemediationTopology.SEEN_EVENTS))),
                scope.history(),
                scope.breakers().correlation());
    }

    @Override
    public void close() {
        cleanUp.cancel();
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
            forward(record, new Step.Recorded(admission.passOver(record.value(), now())));
        }
    }

    private void admit(Record<String, Trigger> record) {
        Trigger trigger = record.value();
        Ruling ruling = admission.admit(trigger, now());
        if (ruling == Ruling.Duplicate.INSTANCE) {
            workshop.meters().duplicate(trigger);
        } else {
            workshop.meters().trigger(trigger);
            forward(record, step(ruling).orElseGet(() -> new Step.Admitted(trigger)));
        }
    }

    private static Optional<Step> step(Ruling ruling) {
        return ruling instanceof Ruling.Refused refused
                ? Optional.of(new Step.Recorded(refused.audit()))
                : Optional.empty();
    }

    /** With the time of writing, and without the headers that describe the event as a CloudEvent of its own. */
    private void forward(Record<String, Trigger> record, Step step) {
        context.forward(record.withValue(step)
                .withHeaders(EntryHeaders.of(EntryHeaders.kept(record.headers())))
                .withTimestamp(now().toEpochMilli()));
    }

    private Instant now() {
        return workshop.clock().instant();
    }
}
