package org.vmremediator.topology;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Whether the stream threads of this process are members of the group still, as far as answers of its coordinator prove
 * it. Who is silent for the session time-out loses its tasks to others without being told: so an answer proves
 * membership for that long from when its request was sent, less a heartbeat's interval in case the coordinator has moved.
 *
 * <p>Threading: one thread looks; stream threads and the threads that call vCenter ask.
 */
final class Membership {
    private final Duration valid;
    private final LongSupplier nanoTime;
    private final Map<String, Proof> proofs = new ConcurrentHashMap<>();

    Membership(Duration valid, LongSupplier nanoTime) {
        this.valid = valid;
        this.nanoTime = nanoTime;
    }

    boolean isProven(String streamThread) {
        Proof proof = proofs.get(streamThread);
        return proof != null && proof.isRunning(nanoTime.getAsLong());
    }

    /** For how long the coordinator has answered none of some stream thread's requests. */
    Duration silence() {
        long now = nanoTime.getAsLong();
        return Duration.ofNanos(proofs.values().stream()
                .mapToLong(proof -> now - proof.heard())
                .max()
                .orElse(0));
    }

    /** To be called often: what has come since the last look counts from that look. */
    void look(Map<MetricName, ? extends Metric> metrics) {
        long now = nanoTime.getAsLong();
        Map<String, CoordinatorAnswers> answers = CoordinatorAnswers.byThread(metrics);
        proofs.keySet().retainAll(answers.keySet());
        answers.forEach((thread, each) ->
                proofs.merge(thread, Proof.none(each, now), (before, none) -> before.next(each, now, valid)));
    }

    /**
     * What is known of one stream thread.
     *
     * @param looked when
     * @param heard when there was more to see than before
     * @param until when the proof ends
     * @param lapsed when the first answer came after it had ended
     */
    private record Proof(CoordinatorAnswers answers, long looked, long heard, long until, OptionalLong lapsed) {
        /** Who was dismissed is told so in an answer too, but asks no more before its tasks are closed. */
        private static final long MORE_THAN_A_DISMISSAL = Duration.ofMillis(500).toNanos();

        static Proof none(CoordinatorAnswers answers, long now) {
            return new Proof(answers, now, now, now, OptionalLong.of(now - MORE_THAN_A_DISMISSAL));
        }

        boolean isRunning(long now) {
            return now - until < 0;
        }

        Proof next(CoordinatorAnswers newer, long now, Duration valid) {
            if (newer.isOfAnotherMember(answers)) {
                return none(newer, now);
            }
            return newer.isMoreThan(answers)
                    ? answered(newer, now, valid)
                    : new Proof(newer, now, heard, until, lapsed);
        }

        private Proof answered(CoordinatorAnswers newer, long now, Duration valid) {
            if (!isRunning(now) && lapsed.isEmpty()) {
                return new Proof(newer, now, now, until, OptionalLong.of(now));
            }
            long proven = looked - newer.slowestSince(answers).toNanos() + valid.toNanos();
            boolean counts = isRunning(now) || looked - lapsed.getAsLong() >= MORE_THAN_A_DISMISSAL;
            return counts && proven - until > 0
                    ? new Proof(newer, now, now, proven, OptionalLong.empty())
                    : new Proof(newer, now, now, until, lapsed);
        }
    }
}
