package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Trigger;
import org.vmremediator.remediation.WritePermit;

/** The permit of one plan: the lease of its task, the brakes and breakers, and its expiry. Thread-safe. */
final class PlanPermit implements WritePermit {
    private final Plan plan;
    private final TaskLease lease;
    private final Predicate<Trigger> storms;
    private final Workshop workshop;

    /**
     * Grants nothing by itself.
     *
     * @param storms whether a trigger is part of a storm, and to be skipped; thread-safe
     */
    PlanPermit(Plan plan, TaskLease lease, Predicate<Trigger> storms, Workshop workshop) {
        this.plan = plan;
        this.lease = lease;
        this.storms = storms;
        this.workshop = workshop;
    }

    @Override
    public Answer ask() {
        if (!lease.held()) {
            return Answer.LOST;
        }
        if (workshop.brakes().pausing(plan.remediation(), plan.vm()).isPresent() || storms.test(plan.trigger())) {
            return Answer.PAUSED;
        }
        return untilExpiry().isNegative() ? Answer.EXPIRED : Answer.GRANTED;
    }

    @Override
    public Duration untilExpiry() {
        Instant now = workshop.clock().instant();
        return Duration.between(now, plan.expires());
    }
}
