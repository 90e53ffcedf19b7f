package org.vmremediator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Triggers without a pause, while instances die, the broker restarts and vCenter misbehaves, in an order drawn by a
 * seed: {@code -Dchaos.seed=N} repeats it, {@code -Pchaos} runs the long form.
 */
class ChaosIT {
    private static final Logger LOG = LoggerFactory.getLogger(ChaosIT.class);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path directory;

    private final ChaosSize size = ChaosSize.ofThisBuild();

    @Test
    void shouldLoseNothingAndDoNothingTwice() {
        long seed = Long.getLong("chaos.seed", System.nanoTime() % 1_000_000);
        LOG.info("chaos.seed={}, logs in {}", seed, directory);
        try (Rig rig = new Rig(directory)) {
            start(rig);
            History history = history(rig, seed);
            LOG.info("{}", history.summary());
            assertThat(Ledger.violations(history)).as("chaos.seed=%d", seed).isEmpty();
            assertStoppedInOrder(rig);
        }
    }

    private void start(Rig rig) {
        rig.addVCenter("lab", Inventories.MIXED, size.vms());
        rig.tell("lab", "task-duration RelocateVM_Task 500 3000");
        rig.tell("lab", "task-duration ReconfigVM_Task 200 1000");
        rig.tell("lab", "delay tag-association.attach 200");
        for (int i = 0; i < size.instances(); i++) {
            rig.addInstance();
            await().atMost(Duration.ofSeconds(60)).until(rig.instances().get(i)::isReady);
        }
    }

    private History history(Rig rig, long seed) {
        Blows blows = new Blows(rig, new Random(seed));
        try (Triggers triggers = new Triggers(rig, new Random(seed));
                Witness witness = new Witness(rig.bootstrapServers())) {
            CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> triggers.publish(size));
            List<Blow> drawn = blows.draw(size);
            Duration gap = size.publishing().dividedBy(drawn.size() * 3L);
            drawn.forEach(blow -> {
                blows.deal(blow);
                Pause.of(gap);
            });
            publishing.join();
            LOG.info("{} triggers are published", triggers.published().size());
            awaitTheEnd(witness);
            stop(rig);
            return history(rig, triggers, witness, blows);
        }
    }

    private void awaitTheEnd(Witness witness) {
        long limit = System.nanoTime() + size.patience().toNanos();
        while (witness.recordCount() < size.triggers() && System.nanoTime() < limit) {
            LOG.info("{} records", witness.recordCount());
            Pause.of(Duration.ofSeconds(2));
        }
        Pause.of(Duration.ofSeconds(2));
    }

    private static void stop(Rig rig) {
        rig.instances().forEach(each -> each.jvm().signal("TERM"));
        rig.instances().forEach(each -> each.jvm().exitCode(60));
    }

    private static void assertStoppedInOrder(Rig rig) {
        assertThat(rig.instances())
                .allSatisfy(each -> assertThat(each.jvm().exitCode(1))
                        .as("exit code of %s", each.name())
                        .isZero());
    }

    private static History history(Rig rig, Triggers triggers, Witness witness, Blows blows) {
        return new History(
                triggers.published(),
                witness.records(),
                witness.plans(),
                witness.pending(),
                witness.deadLetters(),
                rig.reports(),
                witness.takeovers(),
                blows.expiries());
    }
}
