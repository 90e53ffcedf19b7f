package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class MembershipTest {
    private static final String THREAD = "app-StreamThread-1";
    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 10);
    private final Membership membership = new Membership(Duration.ofSeconds(42), time::get);
    private final Map<MetricName, Metric> metrics = new HashMap<>();

    private record Measured(MetricName metricName, Object metricValue) implements Metric {}

    private void given(String metric, double value) {
        MetricName name =
                new MetricName(metric, "consumer-coordinator-metrics", "", Map.of("client-id", THREAD + "-consumer"));
        metrics.put(name, new Measured(name, value));
    }

    private void heartbeats(int total, double slowestMillis) {
        given("heartbeat-total", total);
        given("heartbeat-response-time-max", slowestMillis);
        membership.look(metrics);
    }

    private void syncs(int total) {
        given("sync-total", total);
        given("sync-time-max", 100);
        membership.look(metrics);
    }

    private void pass(long millis) {
        time.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    private boolean proven() {
        return membership.isProven(THREAD);
    }

    @Test
    void shouldNotBeProvenByAnswersThatCameBeforeTheFirstLook() {
        assertThat(proven()).isFalse();
        heartbeats(7, 5);
        assertThat(proven()).isFalse();
    }

    @Test
    void shouldBeProvenByTheEndOfARebalance() {
        syncs(0);
        pass(100);
        syncs(1);

        assertThat(proven()).isTrue();
        pass(41_799);
        assertThat(proven()).as("100 ms ago, and it took 100 ms").isTrue();
        pass(1);
        assertThat(proven()).isFalse();
    }

    @Test
    void shouldGoOnWithEachHeartbeat() {
        heartbeats(0, Double.NaN);
        for (int beat = 1; beat < 40; beat++) {
            heartbeats(beat, 5);
            pass(3_000);
            heartbeats(beat, 5);
            assertThat(proven()).isTrue();
        }
    }

    @Test
    void shouldCountFromWhenTheRequestWasSentAtTheEarliest() {
        heartbeats(0, Double.NaN);
        pass(100);
        heartbeats(1, 30_000);

        pass(11_899);
        assertThat(proven()).isTrue();
        pass(1);
        assertThat(proven()).isFalse();
    }

    @Test
    void shouldNotTakeADismissalForAProof() {
        heartbeats(0, Double.NaN);
        heartbeats(1, 5);
        pass(60_000);
        heartbeats(1, Double.NaN);

        pass(100);
        heartbeats(2, 5);
        pass(100);
        heartbeats(4, 5);

        assertThat(proven()).isFalse();
    }

    @Test
    void shouldTakeUpWhatHadLapsedWhenTheCoordinatorGoesOnAnswering() {
        heartbeats(0, Double.NaN);
        heartbeats(1, 5);
        pass(60_000);
        heartbeats(2, 5);
        pass(2_900);
        heartbeats(2, 5);
        pass(100);
        heartbeats(3, 5);

        assertThat(proven()).isTrue();
    }

    @Test
    void shouldBeginAnewWithAThreadThatReplacesAnother() {
        heartbeats(0, Double.NaN);
        heartbeats(9, 5);
        heartbeats(2, 5);

        assertThat(proven()).isFalse();
        pass(100);
        heartbeats(3, 5);
        assertThat(proven()).isTrue();
    }

    @Test
    void shouldForgetAThreadThatIsGone() {
        heartbeats(0, Double.NaN);
        heartbeats(1, 5);
        assertThat(proven()).isTrue();

        membership.look(Map.of());
        assertThat(proven()).isFalse();
    }
}
