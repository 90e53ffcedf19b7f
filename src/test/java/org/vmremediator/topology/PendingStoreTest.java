package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingStoreTest {
    private static final Instant START = Instant.parse("2026-03-02T09:15:00Z");
    private static final int MORE_THAN_IT_KEEPS = 3000;

    private final KeyValueStore<String, PendingEntry> below = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("pending-work"), Serdes.String(), PendingEntry.serde())
            .withLoggingDisabled()
            .build();
    private final PendingStore store = new PendingStore(below);

    @BeforeEach
    void openStore() {
        below.init(new MockProcessorContext<>().getStateStoreContext(), below);
    }

    @Test
    void shouldReadBackWhatItNoLongerKeeps() {
        List<PendingEntry> entries = LongStream.range(0, MORE_THAN_IT_KEEPS)
                .mapToObj(PendingStoreTest::entry)
                .toList();
        entries.forEach(store::put);

        assertThat(entries).allSatisfy(each -> assertThat(store.get(each.key())).contains(each));
    }

    @Test
    void shouldForgetWhatIsDeleted() {
        store.put(entry(1));

        store.delete(entry(1));

        assertThat(store.get(entry(1).key())).isEmpty();
        assertThat(below.get(entry(1).key())).isNull();
    }

    @Test
    void shouldFindWhatWasThereBefore() {
        below.put(entry(1).key(), entry(1));

        assertThat(store.get(entry(1).key())).contains(entry(1));
    }

    private static PendingEntry entry(long sequence) {
        return PendingEntry.admitted(sequence, Triggers.storageAlarm("vm-1", START), START, List.of());
    }
}
