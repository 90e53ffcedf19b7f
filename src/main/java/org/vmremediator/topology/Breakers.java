package org.vmremediator.topology;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.vmremediator.config.BreakersConfig;
import org.vmremediator.config.VCenterConfig;

/** What stops or slows the vCenters of one task by itself. Not thread-safe; the stream thread's own. */
record Breakers(Trips trips, CorrelationBreaker correlation, FailureBreaker failures, ActionBudget budget) {

    /** Reads the restored store. */
    static Breakers open(Workshop workshop, KeyValueStore<String, BrakeState> store, List<String> vcenters) {
        BreakersConfig config = workshop.configuration().breakers();
        List<VCenterConfig> limits = workshop.configuration().vcenters();
        Trips trips =
                new Trips(workshop.brakes(), workshop.configuration().instance(), workshop.meters(), workshop.clock());
        Breakers breakers = new Breakers(
                trips,
                new CorrelationBreaker(store, config.correlation(), trips, workshop.clock()),
                new FailureBreaker(store, config.failures(), trips, workshop.clock()),
                new ActionBudget(store, limits));
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
