package org.vmremediator.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.Change;
import org.vmremediator.policy.Remediation;
import org.vmremediator.policy.Samples;
import org.vmremediator.policy.TriggerKind;
import org.vmremediator.vcenter.TaskRef;

class RemediatorsTest {
    private final RecordingVCenter vcenter = new RecordingVCenter();

    @Test
    void shouldHaveOneForEachRemediation() {
        Map<Remediation, Remediator> remediators =
                Remediators.of(Plans.configuration(), name -> vcenter, Runnable::run);

        assertThat(remediators).containsOnlyKeys(Remediation.values());
        assertThat(remediators)
                .allSatisfy((remediation, remediator) ->
                        assertThat(remediator.remediation()).isEqualTo(remediation));
    }

    @Test
    void shouldDealWithTheEndOfATaskOnTheExecutorAndNotOnTheWatchersThread() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "ends-of-tasks"));
        try {
            Remediator relocation = Remediators.of(Plans.configuration(), name -> vcenter, executor)
                    .get(Remediation.RELOCATION);
            Change change = new Change.Relocate(Samples.GOLD_1, Samples.GOLD_2, 120);
            vcenter.running = Optional.of(new TaskRef("task-7"));
            String[] reader = new String[1];
            vcenter.then(
                    "readPlacement", () -> reader[0] = Thread.currentThread().getName());
            vcenter.placement = Samples.placed(List.of(Samples.GOLD_2));

            relocation
                    .act(Plans.plan(TriggerKind.STORAGE_ALARM, change), true, new RecordingPermit())
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);

            assertThat(reader[0]).isEqualTo("ends-of-tasks");
        } finally {
            executor.shutdown();
        }
    }
}
