package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.config.Mode;
import org.vmremediator.config.RelocationConfig;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Observation;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Trigger;
import org.vmremediator.policy.Verdict;

/** What a new owner knows of the order, who has observed nobody yet. */
class MoveQueueTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
    private static final Observation SEEN = new Observation.ForTagging(null, List.of(), List.of());
    private final FakeRemediator relocation = new FakeRemediator(Remediation.RELOCATION);
    private MoveQueue queue;

    @BeforeEach
    void everyMoveTouchesTheSame() {
        DatastoreRef full = new DatastoreRef("ds-1", "full");
        DatastoreRef empty = new DatastoreRef("ds-2", "empty");
        relocation.verdict = trigger -> new Verdict.Act(new Change.Relocate(full, empty, 1), "move", List.of());
        queue = queue(2);
    }

    @Test
    void shouldNotTakeTheLastPlaceFromOneWhoHasWaitedBefore() {
        queue.observing(returning(1), NOW);

        assertThat(queue.turnOf(returning(2), SEEN, NOW, NOW)).isPresent();

        queue = queue(1);
        queue.observing(returning(1), NOW);
        assertThat(queue.turnOf(returning(2), SEEN, NOW, NOW)).isEmpty();
        assertThat(queue.turnOf(returning(0), SEEN, NOW, NOW)).as("came before").isPresent();
    }

    @Test
    void shouldWaitForHimNoLongerThanAFewSeconds() {
        queue = queue(1);
        queue.observing(returning(1), NOW);

        Instant later = NOW.plus(Duration.ofSeconds(6));
        assertThat(queue.turnOf(returning(2), SEEN, later, later)).isPresent();
    }

    @Test
    void shouldWaitForNobodyWhoIsLookedAtForTheFirstTimeOrIsDecided() {
        queue = queue(1);
        queue.observing(admitted(1), NOW);
        assertThat(queue.turnOf(admitted(2), SEEN, NOW, NOW)).isPresent();

        queue.observing(returning(1), NOW);
        queue.leave(returning(1));
        assertThat(queue.turnOf(admitted(2), SEEN, NOW, NOW)).isPresent();
    }

    @Test
    void shouldKeepAPlaceForWhoWaitsFromWhoCameLater() {
        relocation.judges =
                (trigger, moves) -> moves.count() == 0 ? relocation.verdict.apply(trigger) : new Verdict.Wait("busy");
        queue.add(admitted(1), new Next.Queue(returning(1), SEEN), NOW);

        assertThat(queue.turnOf(admitted(2), SEEN, NOW, NOW)).isEmpty();
        assertThat(queue.turnOf(admitted(0), SEEN, NOW, NOW)).isPresent();

        queue.leave(returning(1));
        assertThat(queue.turnOf(admitted(2), SEEN, NOW, NOW)).isPresent();
    }

    private MoveQueue queue(int perDatastore) {
        PendingWork nothing = new PendingWork(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore("pending-work"), Serdes.String(), PendingEntry.serde())
                        .withLoggingDisabled()
                        .build(),
                new PendingMeters(new SimpleMeterRegistry(), Clock.systemUTC()));
        return new MoveQueue(nothing, relocation, limits(perDatastore));
    }

    private static RelocationConfig limits(int perDatastore) {
        return new RelocationConfig(
                true,
                Mode.ENFORCE,
                Duration.ofHours(1),
                Duration.ofHours(1),
                List.of(),
                List.of(),
                List.of(),
                0.1,
                0.05,
                true,
                perDatastore,
                8);
    }

    private static PendingEntry returning(long sequence) {
        return admitted(sequence).retry(false, NOW);
    }

    private static PendingEntry admitted(long sequence) {
        Trigger trigger = Triggers.storageAlarm("vm-" + sequence, NOW);
        return PendingEntry.admitted(sequence, trigger, NOW, List.of());
    }
}
