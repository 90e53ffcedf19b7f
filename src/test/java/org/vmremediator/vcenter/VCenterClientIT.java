package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.config.TlsConfig;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.VmPlacement;
import org.vmremediator.policy.VmState;
import org.vmremediator.testing.Vcsim;
import org.vmremediator.testing.VcsimReader;

/** The client against vcsim, which nobody here wrote; what it did is read back by an independent reader. */
class VCenterClientIT {
    private static Vcsim vcsim;
    private static VcsimReader reader;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private VCenterClient client;
    private String vm;

    @BeforeAll
    static void startVcsim() {
        vcsim = Vcsim.start("-ds", "3", "-username", "remediator", "-password", "s<e>cret&");
        reader = vcsim.reader();
    }

    @AfterAll
    static void stopVcsim() {
        if (vcsim != null) {
            vcsim.close();
        }
    }

    @BeforeEach
    void open() {
        client = open(new TlsConfig(false, Optional.empty()), "s<e>cret&");
        vm = reader.vms().get("DC0_H0_VM0");
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void shouldReadAVm() {
        VmState state = client.readVm(vm);

        VcsimReader.VmView view = reader.vm(vm);
        assertThat(state.vm()).hasToString("lab/" + vm);
        assertThat(state.name()).isEqualTo("DC0_H0_VM0");
        assertThat(state.powerState()).isEqualTo(PowerState.POWERED_ON);
        assertThat(state.template()).isFalse();
        assertThat(state.numCpu()).isEqualTo(view.numCpu()).isPositive();
        assertThat(state.memoryMb()).isEqualTo(view.memoryMb()).isPositive();
        assertThat(state.numCoresPerSocket()).isPositive();
        assertThat(state.vcenterInstanceUuid()).contains(client.about().instanceUuid());
        assertThat(calls("RetrievePropertiesEx")).isEqualTo(1);
        assertThat(calls("Login")).isEqualTo(1);
    }

    @Test
    void shouldSayThatAVmIsGone() {
        assertFault(() -> client.readVm("vm-999999"), VCenterFault.Kind.NOT_FOUND);
    }

    @Test
    void shouldReconfigureAndFollowTheTaskToItsEnd() throws Exception {
        String other = reader.vms().get("DC0_H0_VM1");
        TaskRef task = client.reconfigure(
                other,
                Map.of(
                        Setting.NUM_CPU, "4",
                        Setting.MEMORY_MB, "2048",
                        Setting.NUM_CORES_PER_SOCKET, "2",
                        Setting.MEMORY_HOT_ADD_ENABLED, "true",
                        Setting.CPU_HOT_REMOVE_ENABLED, "true"),
                client.readVm(other).changeVersion(),
                "op-1");
        TaskResult result = end(task);

        assertThat(result.fault()).isEmpty();
        assertThat(result.started()).isPresent();
        assertThat(result.completed()).isPresent();
        VcsimReader.VmView view = reader.vm(other);
        assertThat(List.of(view.numCpu(), view.memoryMb(), view.numCoresPerSocket()))
                .containsExactly(4, 2048, 2);
        assertThat(List.of(view.memoryHotAddEnabled(), view.cpuHotAddEnabled(), view.cpuHotRemoveEnabled()))
                .containsExactly(true, false, true);
        assertThat(client.readVm(other).numCoresPerSocket()).isEqualTo(2);
    }

    @Test
    void shouldRelocate() throws Exception {
        String target = reader.datastores().get("LocalDS_2");

        TaskResult result = end(client.relocate(vm, new DatastoreRef(target, "LocalDS_2"), "op-2"));

        assertThat(result.fault()).isEmpty();
        assertThat(reader.vm(vm).datastores()).containsExactly(target);
        assertThat(client.runningRelocation(vm)).isEmpty();
    }

    @Test
    void shouldReadWhereAVmLiesAndWhereItCouldLie() {
        String other = reader.vms().get("DC0_H0_VM1");

        VmPlacement placement = client.readPlacement(other);

        assertThat(placement.vm().name()).isEqualTo("DC0_H0_VM1");
        assertThat(placement.homeAndDisks()).extracting(DatastoreRef::name).containsExactly("LocalDS_0");
        assertThat(placement.connectedHosts()).hasSize(1);
        assertThat(placement.datastores())
                .extracting(state -> state.datastore().name())
                .containsExactlyInAnyOrder("LocalDS_0", "LocalDS_1", "LocalDS_2");
        assertThat(placement.datastores())
                .allMatch(state -> state.accessible() && state.maintenanceMode().equals("normal"))
                .allMatch(state -> state.capacityBytes() > 0 && state.freeBytes() > 0)
                .allSatisfy(state -> assertThat(state.usableOnHosts()).isEqualTo(placement.connectedHosts()));
        assertThat(placement.snapshots()).isFalse();
        assertThat(placement.linkedClone()).isFalse();
        assertThat(placement.rawDeviceMapping()).isFalse();
        assertThat(placement.independentDisk()).isFalse();
        assertThat(calls("RetrievePropertiesEx")).isEqualTo(1);
    }

    @Test
    void shouldChangeTagsWithTwoReadsAndTwoWritesOnceTheyAreKnown() {
        TagCategory category = client.createCategory("config.hardware.numCPU", "CPUs");
        Tag two = client.createTag(category, "2", "two");
        Tag four = client.createTag(category, "4", "four");
        client.attachTag(vm, two, "op-3");
        assertThat(client.attachedTags(vm)).containsExactly(two);
        assertThat(client.tagsOf("config.hardware.numCPU")).containsExactlyInAnyOrder(two, four);
        client.readVm(vm);
        long before = allCalls();

        client.readVm(vm);
        assertThat(client.attachedTags(vm)).containsExactly(two);
        assertThat(client.tagsOf("config.hardware.numCPU")).hasSize(2);
        client.detachTag(vm, two, "op-4");
        client.attachTag(vm, four, "op-4");

        assertThat(allCalls() - before).isEqualTo(4);
        assertThat(reader.attachedTags(vm))
                .extracting(VcsimReader.TagView::name)
                .containsExactly("4");
        assertThat(client.category("config.hardware.numCPU")).contains(category);
        assertThat(category.cardinality()).isEqualTo("SINGLE");
        assertThat(category.associableTypes()).containsExactly("VirtualMachine");
    }

    @Test
    void shouldHaveNoTagsWhereThereAreNone() {
        assertThat(client.attachedTags(reader.vms().get("DC0_C0_RP0_VM1"))).isEmpty();
        assertThat(client.tagsOf("no.such.category")).isEmpty();
        assertThat(client.category("no.such.category")).isEmpty();
    }

    @Test
    void shouldLogInAgainWhenTheSessionWasTerminated() {
        client.readVm(vm);
        reader.terminateOtherSessions();

        assertThat(client.readVm(vm).name()).isEqualTo("DC0_H0_VM0");
        assertThat(calls("Login")).isEqualTo(2);

        reader.terminateOtherSessions();
        assertThat(client.reconfigure(vm, Map.of(), Optional.empty(), "op-5").moref())
                .startsWith("task");
        assertThat(calls("Login")).isEqualTo(3);
    }

    @Test
    void shouldFollowManyTasksWithFewCalls() throws Exception {
        List<TaskRef> tasks = IntStream.range(0, 40)
                .mapToObj(i -> client.reconfigure(vm, Map.of(), Optional.empty(), "op-" + i))
                .toList();
        long before = allCalls();

        List<CompletableFuture<TaskResult>> ends = tasks.stream()
                .map(task -> client.follow(task).toCompletableFuture())
                .toList();
        for (CompletableFuture<TaskResult> end : ends) {
            assertThat(end.get(10, TimeUnit.SECONDS).fault()).isEmpty();
        }

        assertThat(allCalls() - before).isLessThan(12);
    }

    @Test
    void shouldSayThatATaskIsGoneAndGoOnFollowingTheOthers() {
        TaskRef real = client.reconfigure(vm, Map.of(), Optional.empty(), "op-6");
        CompletableFuture<TaskResult> gone =
                client.follow(new TaskRef("task-999999")).toCompletableFuture();
        CompletableFuture<TaskResult> there = client.follow(real).toCompletableFuture();

        assertThat(there).succeedsWithin(Duration.ofSeconds(10));
        assertThat(gone)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withMessageContaining("ManagedObjectNotFound");
    }

    private static void assertFault(ThrowingCallable call, VCenterFault.Kind kind) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        VCenterException.class,
                        e -> assertThat(e.fault().kind()).isEqualTo(kind));
    }

    private TaskResult end(TaskRef task) throws Exception {
        return client.follow(task).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private VCenterClient open(TlsConfig tls, String password) {
        return VCenterClient.open(
                TestConfigs.vcenter(vcsim.url(), vcsim.username(), password, tls), TestConfigs.RETRIES, meters);
    }

    private long calls(String method) {
        return meters.find(VCenterTransport.CALLS).tag("method", method).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private long allCalls() {
        return meters.find(VCenterTransport.CALLS).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
