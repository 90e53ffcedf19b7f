package org.vmremediator.topology;

import java.time.Instant;
import java.util.List;
import org.vmremediator.config.BreakersConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.judging.ActionBudget;
import org.vmremediator.judging.BrakeState;
import org.vmremediator.judging.CorrelationBreaker;
import org.vmremediator.judging.FailureBreaker;
import org.vmremediator.judging.Memory;

/** What stops or slows the vCenters of one task by itself. Not thread-safe; the stream thread's own. */
record Breakers(Trips trips, CorrelationBreaker correlation, FailureBreaker failures, ActionBudget budget) {

    /** Reads the restored memory. */
    static Breakers open(Workshop workshop, Memory<BrakeState> memory, List<String> vcenters) {
        BreakersConfig config = workshop.configuration().breakers();
        List<VCenterConfig> limits = workshop.configuration().vcenters();
        String instance = workshop.configuration().instance();
        Trips trips = new Trips(workshop.brakes(), instance, workshop.meters(), workshop.clock(), memory);
        Breakers breakers = new Breakers(
                trips,
                new CorrelationBreaker(memory, config.correlation(), trips, workshop.clock()),
                new FailureBreaker(memory, config.failures(), trips, workshop.clock()),
                new ActionBudget(memory, limits));
        vcenters.forEach(breakers.correlation::reopen);
        vcenters.forEach(breakers.failures::reopen);
        return breakers;
    }

    void watch(List<String> vcenters, Instant now) {
        for (String vcenter : vcenters) {
            correlation.watch(vcenter, now);
            failures.watch(vcenter);
        }
    }
}
