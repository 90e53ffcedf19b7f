package org.vmremediator.topology;

import java.time.Duration;
import java.time.Instant;
import org.vmremediator.policy.Plan;
import org.vmremediator.remediation.WritePermit;

/** The permit of one plan: the lease of its task, the brakes, and its expiry. Thread-safe. */
final class PlanPermit implements WritePermit {
    private final Plan plan;
    private final TaskLease lease;
    private final Workshop workshop;

    PlanPermit(Plan plan, TaskLease lease, Workshop workshop) {
        this.plan = plan;
        this.lease = lease;
        this.workshop = workshop;
    }

    @Override
    public Answer ask() {
        if (!lease.held()) {
            return Answer.LOST;
        }
        if (workshop.brakes().pausing(plan.remediation(), plan.vm()).isPresent()) {
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
