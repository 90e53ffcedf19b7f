package org.vmremediator.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.policy.Plan;

/**
 * Passes on the plans that this release can carry out. What has no plan is the claim of a new owner: a task that has read
 * one commits its offset along with all that it writes, so that Kafka refuses what it writes when it is another's.
 */
final class CommittedPlans implements Processor<String, Plan, String, Plan> {
    private static final Logger LOG = LoggerFactory.getLogger(CommittedPlans.class);
    private final Workshop workshop;
    private ProcessorContext<String, Plan> context;

    CommittedPlans(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public void init(ProcessorContext<String, Plan> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, Plan> record) {
        Plan plan = record.value();
        if (plan == null) {
            workshop.scopes().of(context.taskId()).claimed();
        } else if (plan.fromNewerRelease()) {
            LOG.warn("leaving a plan for {} alone: a newer release wrote it", record.key());
        } else {
            context.forward(record);
        }
    }
}
