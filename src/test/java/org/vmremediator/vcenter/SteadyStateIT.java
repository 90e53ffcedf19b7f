package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.config.TlsConfig;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.testing.simulator.Call;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** What the client costs vCenter, counted by the server. */
class SteadyStateIT {
    private static final int VMS = 60;
    private static final String CPU = Setting.NUM_CPU.category();
    private final SimulatedVCenter vcenter = SimulatedVCenter.start(SteadyStateIT::inventory);
    private final VCenterClient client = VCenterClient.open(
            TestConfigs.vcenter(
                    vcenter.url(), vcenter.username(), vcenter.password(), new TlsConfig(true, Optional.empty())),
            TestConfigs.RETRIES,
            new SimpleMeterRegistry());

    private static InventoryBuilder inventory(InventoryBuilder inventory) {
        IntStream.range(0, VMS).forEach(i -> inventory.vm("vm-" + i, "vm" + i, vm -> vm.poweredOff()));
        return inventory.category(CPU, "1", "2", "4").attached("vm-0", CPU, "1").attached("vm-1", CPU, "1");
    }

    @AfterEach
    void close() {
        client.close();
        vcenter.close();
    }

    @Test
    void shouldReplaceATagWithFourCallsAndNoLogin() {
        replaceTag("vm-0", "2");
        vcenter.forgetCalls();

        replaceTag("vm-1", "2");

        assertThat(vcenter.calls())
                .extracting(Call::method)
                .containsExactly(
                        "RetrievePropertiesEx",
                        "tag-association.list-attached-tags",
                        "tag-association.detach",
                        "tag-association.attach");
        assertThat(vcenter.attachedTags("vm-1")).containsExactly(CPU + "/2");
    }

    private void replaceTag(String vm, String wanted) {
        client.readVm(vm);
        Tag old = client.attachedTags(vm).get(0);
        Tag target = client.tagsOf(CPU).stream()
                .filter(tag -> tag.name().equals(wanted))
                .findFirst()
                .orElseThrow();
        client.detachTag(vm, old, "op");
        client.attachTag(vm, target, "op");
    }

    @Test
    void shouldReadManyVmsAndTheirTagsWithFewCallsWhenTheyAreAskedForAtTheSameTime() throws Exception {
        client.attachedTags("vm-0");
        client.readVm("vm-0");
        vcenter.failures().delayAll(Duration.ofMillis(200));
        vcenter.forgetCalls();
        ExecutorService threads = Executors.newFixedThreadPool(VMS);

        List<Future<String>> reads = IntStream.range(0, VMS)
                .mapToObj(i -> threads.submit(() -> client.readVm("vm-" + i).name() + " "
                        + client.attachedTags("vm-" + i).size()))
                .toList();
        for (int i = 0; i < VMS; i++) {
            assertThat(reads.get(i).get(20, TimeUnit.SECONDS)).isEqualTo("vm" + i + (i < 2 ? " 1" : " 0"));
        }
        threads.shutdown();

        assertThat(vcenter.calls()).hasSizeLessThan(VMS / 4);
    }

    @Test
    void shouldFollowManyTasksWithFewCalls() throws Exception {
        vcenter.failures().holdTasks("ReconfigVM_Task");
        List<TaskRef> tasks = IntStream.range(0, VMS)
                .mapToObj(i -> client.reconfigure("vm-" + i, Map.of(Setting.NUM_CPU, "2"), Optional.empty(), "op"))
                .toList();
        vcenter.forgetCalls();

        List<CompletableFuture<TaskResult>> ends = tasks.stream()
                .map(task -> client.follow(task).toCompletableFuture())
                .toList();
        vcenter.failures().releaseTasks("ReconfigVM_Task");
        for (CompletableFuture<TaskResult> end : ends) {
            assertThat(end.get(20, TimeUnit.SECONDS).fault()).isEmpty();
        }

        assertThat(vcenter.calls()).hasSizeLessThan(VMS / 2);
        assertThat(vcenter.vm("vm-59").numCpu()).isEqualTo(2);
    }
}
