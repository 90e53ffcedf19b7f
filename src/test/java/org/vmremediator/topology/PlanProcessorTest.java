package org.vmremediator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.judging.BrakeState;
import org.vmremediator.judging.VmHistory;
import org.vmremediator.testing.SteppingClock;

class PlanProcessorTest {
    @TempDir
    private Path directory;

    private MockProcessorContext<String, Step> context;
    private PlanProcessor processor;

    @BeforeEach
    void openTask() throws IOException {
        context = new MockProcessorContext<>(new Properties(), new TaskId(1, 0), directory.toFile());
        addStore(RemediationTopology.PENDING_WORK, PendingEntry.serde());
        addStore(RemediationTopology.VM_HISTORY, JsonSerde.of(VmHistory.Entry.class));
        addStore(RemediationTopology.BREAKERS, JsonSerde.of(BrakeState.class));
        addStore(RemediationTopology.CONTROL, Serdes.ByteArray());
        processor = new PlanProcessor(workshop());
        processor.init(context);
    }

    @Test
    void shouldClaimItsVCenterOnce() {
        tick();
        tick();

        assertThat(claims()).isEqualTo(1);
    }

    /** Streams revives a task whose transaction was aborted with the same processors, and the claim was lost with it. */
    @Test
    void shouldClaimItAgainWhenTheTaskIsRevived() {
        tick();
        processor.close();
        context.resetForwards();

        processor.init(context);
        tick();

        assertThat(claims()).isEqualTo(1);
    }

    /** Streams keeps a revived task's punctuators. */
    @Test
    void shouldTickOnceAtATimeWhenTheTaskIsRevived() {
        tick();
        processor.close();

        processor.init(context);

        assertThat(context.scheduledPunctuators())
                .filteredOn(each -> !each.cancelled())
                .hasSize(1);
    }

    private long claims() {
        return context.forwarded().stream()
                .filter(each -> each.record().value() instanceof Step.Claimed)
                .count();
    }

    private void tick() {
        CapturedPunctuator last = context.scheduledPunctuators()
                .get(context.scheduledPunctuators().size() - 1);
        last.getPunctuator().punctuate(0);
    }

    private <V> void addStore(String name, Serde<V> values) {
        KeyValueStore<String, V> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }

    private Workshop workshop() throws IOException {
        Path file = Files.writeString(directory.resolve("vm-remediator.yaml"), """
                vcenters:
                  - {name: lab, url: "https://vcenter.example/sdk", username: u, password: p}
                topics: {partitions: 1}
                """);
        return new Workshop(
                ConfigurationFile.load(file, Map.of("HOSTNAME", "node-1")),
                "1.0",
                Map.of(),
                new RunningCalls(any -> Runnable::run),
                new SteppingClock(),
                new SimpleMeterRegistry());
    }
}
