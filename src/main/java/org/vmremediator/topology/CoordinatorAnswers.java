package org.vmremediator.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * How often the group's coordinator has answered one member, as Kafka's consumer counts it, and how long the slowest
 * answer of the last minute took, in milliseconds: NaN when there was none. A sync ends a rebalance.
 */
record CoordinatorAnswers(double heartbeats, double slowestHeartbeat, double syncs, double slowestSync) {
    private static final String GROUP = "consumer-coordinator-metrics";
    private static final String MAIN_CONSUMER = "-consumer";
    private static final String HEARTBEATS = "heartbeat-total";
    private static final String SLOWEST_HEARTBEAT = "heartbeat-response-time-max";
    private static final String SYNCS = "sync-total";
    private static final String SLOWEST_SYNC = "sync-time-max";
    private static final Set<String> COUNTED = Set.of(HEARTBEATS, SLOWEST_HEARTBEAT, SYNCS, SLOWEST_SYNC);

    /** By the name of the stream thread, which gives its main consumer its client id. */
    static Map<String, CoordinatorAnswers> byThread(Map<MetricName, ? extends Metric> metrics) {
        Map<String, Map<String, Double>> values = new HashMap<>();
        metrics.forEach((name, metric) -> {
            String client = name.tags().getOrDefault("client-id", "");
            if (needs(name) && client.endsWith(MAIN_CONSUMER) && metric.metricValue() instanceof Double value) {
                String thread = client.substring(0, client.length() - MAIN_CONSUMER.length());
                values.computeIfAbsent(thread, any -> new HashMap<>()).put(name.name(), value);
            }
        });
        Map<String, CoordinatorAnswers> answers = new HashMap<>();
        values.forEach((thread, of) -> answers.put(thread, of(of)));
        return answers;
    }

    /** Those among all the metrics of the process that this needs: a few of some thousand. */
    static boolean needs(MetricName name) {
        return name.group().equals(GROUP) && COUNTED.contains(name.name());
    }

    private static CoordinatorAnswers of(Map<String, Double> values) {
        return new CoordinatorAnswers(
                values.getOrDefault(HEARTBEATS, 0.0),
                values.getOrDefault(SLOWEST_HEARTBEAT, Double.NaN),
                values.getOrDefault(SYNCS, 0.0),
                values.getOrDefault(SLOWEST_SYNC, Double.NaN));
    }

    /** The stream thread was replaced by one of the same name. */
    boolean isOfAnotherMember(CoordinatorAnswers before) {
        return heartbeats < before.heartbeats || syncs < before.syncs;
    }

    boolean isMoreThan(CoordinatorAnswers before) {
        return heartbeats > before.heartbeats || syncs > before.syncs;
    }

    /** How long the answers that are new may have taken at most. */
    Duration slowestSince(CoordinatorAnswers before) {
        double slowest = heartbeats > before.heartbeats ? slowestHeartbeat : slowestSync;
        return Double.isNaN(slowest) ? Duration.ofDays(1) : Duration.ofMillis((long) Math.ceil(slowest));
    }
}
