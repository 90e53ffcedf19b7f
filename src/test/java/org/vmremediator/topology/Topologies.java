package org.vmremediator.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.event.EventReader;

/** The topology of the shipped configuration, to be looked at and not to be run. */
final class Topologies {
    static final Configuration SHIPPED = ConfigurationFile.load(
            Path.of("config", "vm-remediator.yaml"), Map.of("VCENTER_PASSWORD", "any", "HOSTNAME", "here"));

    private Topologies() {}

    static Topology shipped() {
        Workshop workshop = new Workshop(
                SHIPPED,
                "0",
                Map.of(),
                new RunningCalls(vcenter -> Runnable::run),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
        return RemediationTopology.build(EventReader.of(SHIPPED, vcenter -> {}), workshop);
    }
}
