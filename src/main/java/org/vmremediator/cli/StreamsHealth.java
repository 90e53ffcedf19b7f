package org.vmremediator.cli;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams;
import org.vmremediator.ops.Health;
import org.vmremediator.ops.HealthSource;

/** Health as Kafka Streams and the circuits to the vCenters tell it. */
final class StreamsHealth implements HealthSource {
    private static final String CIRCUIT_STATE = "resilience4j.circuitbreaker.state";
    private final KafkaStreams streams;
    private final MeterRegistry meters;

    StreamsHealth(KafkaStreams streams, MeterRegistry meters) {
        this.streams = streams;
        this.meters = meters;
    }

    @Override
    public Health live() {
        KafkaStreams.State state = streams.state();
        boolean dead = state.hasNotStarted() ? false : state.isShuttingDown() || state == KafkaStreams.State.ERROR;
        return dead ? Health.failing("streams are " + state, parts()) : Health.ok("streams are " + state, parts());
    }

    @Override
    public Health ready() {
        KafkaStreams.State state = streams.state();
        return state == KafkaStreams.State.RUNNING
                ? Health.ok("streams are " + state, parts())
                : Health.failing("streams are " + state, parts());
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new TreeMap<>();
        meters.find(CIRCUIT_STATE).gauges().stream()
                .filter(gauge -> gauge.value() == 1.0)
                .forEach(gauge ->
                        parts.put("circuit " + name(gauge), gauge.getId().getTag("state")));
        return parts;
    }

    private static String name(Gauge gauge) {
        return gauge.getId().getTag("name");
    }
}
