package org.vmremediator.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Plan;
import org.vmremediator.policy.Trigger;

class PendingWorkTest {
    private static final Instant START = Instant.parse("2026-03-02T09:15:00Z");
    private static final Instant OVERDUE = START.plus(PendingWork.PLAN_OVERDUE);

    private final KeyValueStore<String, PendingEntry> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("pending-work"), Serdes.String(), PendingEntry.serde())
            .withLoggingDisabled()
            .build();
    private final PendingWork pending =
            new PendingWork(store, new PendingMeters(new SimpleMeterRegistry(), Clock.systemUTC()));

    @BeforeEach
    void openStore() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    }

    @Test
    void shouldHandOutARestoredPlanThatDidNotComeBack() {
        PendingEntry entry = restored();

        assertThat(pending.nextToPlan("lab", any -> true, OVERDUE)).contains(entry);
    }

    @Test
    void shouldNotPlanAnewWhatIsBeingCarriedOutByThen() {
        PendingEntry entry = restored();

        pending.advance(entry.acting(), OVERDUE);

        assertThat(pending.nextToPlan("lab", any -> true, OVERDUE)).isEmpty();
    }

    @Test
    void shouldLeaveAnEntryOfANewerReleaseWhereItIs() {
        String json = "{\"schemaVersion\":2,\"stage\":\"asleep\",\"trigger\":\"7\"}";
        PendingEntry newer = PendingEntry.serde().deserializer().deserialize("pending-work", json.getBytes(UTF_8));
        store.put("lab/vm-1/1", newer);

        pending.restore(START);

        assertThat(pending.nextToPlan("lab", any -> true, OVERDUE)).isEmpty();
        assertThat(pending.waiting("lab", any -> true, 10)).isEmpty();
        assertThat(pending.size("lab")).isZero();
        assertThat(store.get("lab/vm-1/1").fromNewerRelease()).isTrue();
    }

    @Test
    void shouldNotTakeABrokenEntryForANewerOne() {
        byte[] json = "{\"schemaVersion\":1,\"stage\":\"asleep\"}".getBytes(UTF_8);

        assertThatThrownBy(() -> PendingEntry.serde().deserializer().deserialize("pending-work", json))
                .isInstanceOf(SerializationException.class);
    }

    /** A plan that was committed before its owner died, and not yet read back. */
    @Test
    void shouldKeepTheOrderOfArrivalWhenTheOwnerChanges() {
        store("vm-1", 3);
        store("vm-2", 1);
        store("vm-3", 2);
        pending.restore(START);

        assertThat(List.of(nextSequence(), nextSequence(), nextSequence())).containsExactly(1L, 2L, 3L);
    }

    private long nextSequence() {
        return pending.nextToPlan("lab", any -> true, START).orElseThrow().sequence();
    }

    private void store(String moref, long sequence) {
        PendingEntry waiting = PendingEntry.admitted(sequence, Triggers.storageAlarm(moref, START), START, List.of());
        PendingEntry looked = waiting.retry(false, START.plusSeconds(sequence));
        store.put(looked.key(), looked);
    }

    private PendingEntry restored() {
        Trigger trigger = Triggers.storageAlarm("vm-1", START);
        PendingEntry entry = PendingEntry.admitted(1, trigger, START, List.of()).planned(plan(trigger));
        store.put(entry.key(), entry);
        pending.restore(START);
        return entry;
    }

    private static Plan plan(Trigger trigger) {
        Change move = new Change.Relocate(new DatastoreRef("ds-1", "full"), new DatastoreRef("ds-2", "empty"), 1);
        return new Plan(
                Plan.SCHEMA_VERSION,
                trigger.remediationId(),
                1,
                1,
                trigger,
                move,
                List.of(),
                "move",
                "web-1",
                Optional.empty(),
                START,
                OVERDUE.plusSeconds(600));
    }
}
