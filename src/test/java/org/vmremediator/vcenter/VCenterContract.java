package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.PowerState;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.policy.VmPlacement;
import org.vmremediator.policy.VmState;
import org.vmremediator.testing.VcsimReader.VmView;

/** What the application expects of any vCenter. The same scenarios run against vcsim and against our own simulator. */
abstract class VCenterContract {
    private static final String CPU = Setting.NUM_CPU.category();
    private ContractServer server;
    private VCenterClient client;

    abstract ContractServer startServer();

    @BeforeEach
    void open() {
        server = startServer();
        client = VCenterClient.open(server.config(), TestConfigs.RETRIES, new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        if (client != null) {
            client.close();
            server.close();
        }
    }

    @Test
    void shouldReadAVm() {
        VmState state = client.readVm(server.poweredOn());

        VmView truth = server.vm(server.poweredOn());
        assertThat(state.name()).isEqualTo(truth.name());
        assertThat(state.powerState()).isEqualTo(PowerState.POWERED_ON);
        assertThat(state.numCpu()).isEqualTo(truth.numCpu());
        assertThat(state.memoryMb()).isEqualTo(truth.memoryMb());
        assertThat(state.template()).isFalse();
        assertThat(state.vcenterInstanceUuid()).contains(client.about().instanceUuid());
    }

    @Test
    void shouldSayThatAVmIsGone() {
        assertFault(VCenterFault.Kind.NOT_FOUND, () -> client.readVm("vm-99999"));
        assertFault(VCenterFault.Kind.NOT_FOUND, () -> client.readPlacement("vm-99999"));
        assertFault(
                VCenterFault.Kind.NOT_FOUND,
                () -> client.reconfigure("vm-99999", Map.of(Setting.NUM_CPU, "2"), Optional.empty(), "op"));
    }

    @Test
    void shouldGiveEachReaderItsOwnVmWhenManyReadAtOnce() throws Exception {
        Tag two = client.createTag(client.createCategory(CPU, "CPUs"), "2", "");
        String on = server.poweredOn();
        String off = server.poweredOff();
        client.attachTag(on, two, "op-1");
        ExecutorService threads = Executors.newFixedThreadPool(24);

        List<Future<?>> readers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            readers.add(threads.submit(() -> assertThat(readBoth(on)).isEqualTo("poweredOn [2]")));
            readers.add(threads.submit(() -> assertThat(readBoth(off)).isEqualTo("poweredOff []")));
            readers.add(threads.submit(() -> assertFault(VCenterFault.Kind.NOT_FOUND, () -> readBoth("vm-99999"))));
        }
        threads.shutdown();

        for (Future<?> reader : readers) {
            reader.get(20, TimeUnit.SECONDS);
        }
    }

    private String readBoth(String moref) {
        String power = client.readVm(moref).powerState().spelled();
        return power + " " + client.attachedTags(moref).stream().map(Tag::name).toList();
    }

    @Test
    void shouldProvisionAttachListAndDetachTags() {
        TagCategory category = client.createCategory(CPU, "CPUs");
        Tag two = client.createTag(category, "2", "");
        Tag four = client.createTag(category, "4", "");

        client.attachTag(server.poweredOn(), two, "op-1");
        client.attachTag(server.poweredOn(), two, "op-2");

        assertThat(client.attachedTags(server.poweredOn())).containsExactly(two);
        assertThat(server.attachedTags(server.poweredOn())).containsExactly(CPU + "/2");
        assertThat(client.tagsOf(CPU)).containsExactlyInAnyOrder(two, four);
        client.detachTag(server.poweredOn(), two, "op-3");
        client.attachTag(server.poweredOn(), four, "op-3");
        assertThat(server.attachedTags(server.poweredOn())).containsExactly(CPU + "/4");
    }

    @Test
    void shouldProvisionSingleCategoriesForVirtualMachines() {
        assertThat(client.category(CPU)).isEmpty();
        assertThat(client.tagsOf(CPU)).isEmpty();
        TagCategory created = client.createCategory(CPU, "CPUs");
        assertThat(client.category(CPU)).contains(created);
        assertThat(created.cardinality()).isEqualTo("SINGLE");
        assertThat(created.associableTypes()).containsExactly("VirtualMachine");
    }

    @Test
    void shouldHaveNoTagsWhereNoneAreAttached() {
        assertThat(client.attachedTags(server.poweredOn())).isEmpty();
    }

    @Test
    void shouldLookAtTheWholeVCenter() {
        Instant now = Instant.now();

        assertThat(client.currentTime()).isBetween(now.minusSeconds(60), now.plusSeconds(60));
        assertThat(client.datastoreNames()).contains(server.elsewhere().name());
        assertThat(client.missingPrivileges(List.of("System.Read", "VirtualMachine.Config.Memory")))
                .isEmpty();
    }

    @Test
    void shouldReadTheVmsThatCarryATagOfACategory() {
        Tag two = client.createTag(client.createCategory(CPU, "CPUs"), "2", "");
        Tag other = client.createTag(client.createCategory("color", ""), "red", "");
        assertThat(client.readTaggedVms(List.of(CPU)).vms()).isEmpty();
        client.attachTag(server.poweredOn(), two, "op-1");
        client.attachTag(server.poweredOn(), other, "op-1");
        client.attachTag(server.poweredOff(), other, "op-1");

        TaggedVms tagged = client.readTaggedVms(List.of(CPU, "none"));

        assertThat(tagged.unreadable()).isEmpty();
        assertThat(tagged.vms()).singleElement().satisfies(vm -> {
            assertThat(vm.vm()).isEqualTo(client.readVm(server.poweredOn(), EnumSet.allOf(VmDetail.class)));
            assertThat(vm.attached()).containsExactlyInAnyOrder(two, other);
        });
    }

    @Test
    void shouldReconfigureAPoweredOffVm() throws Exception {
        String vm = server.poweredOff();
        Map<Setting, String> wanted = Map.of(
                Setting.NUM_CPU, "4",
                Setting.MEMORY_MB, "2048",
                Setting.NUM_CORES_PER_SOCKET, "2",
                Setting.MEMORY_HOT_ADD_ENABLED, "true",
                Setting.CPU_HOT_ADD_ENABLED, "true",
                Setting.CPU_HOT_REMOVE_ENABLED, "false");

        TaskResult result = end(client.reconfigure(vm, wanted, client.readVm(vm).changeVersion(), "op-1"));

        assertThat(result.fault()).isEmpty();
        assertThat(result.completed()).isPresent();
        assertThat(server.vm(vm))
                .returns(4, VmView::numCpu)
                .returns(2048, VmView::memoryMb)
                .returns(2, VmView::numCoresPerSocket)
                .returns(true, VmView::memoryHotAddEnabled)
                .returns(true, VmView::cpuHotAddEnabled)
                .returns(false, VmView::cpuHotRemoveEnabled);
        VmState state = client.readVm(vm);
        wanted.forEach((setting, value) -> assertThat(state.valueOf(setting)).isEqualTo(value));
    }

    @Test
    void shouldReconfigureOnlyWhatIsNamed() throws Exception {
        String vm = server.poweredOff();
        VmView before = server.vm(vm);

        end(client.reconfigure(vm, Map.of(Setting.NUM_CPU, "2"), Optional.empty(), "op-1"));

        assertThat(server.vm(vm))
                .returns(2, VmView::numCpu)
                .returns(before.memoryMb(), VmView::memoryMb)
                .returns(before.memoryHotAddEnabled(), VmView::memoryHotAddEnabled);
    }

    @Test
    void shouldRelocate() throws Exception {
        String vm = server.poweredOff();

        TaskResult result = end(client.relocate(vm, server.elsewhere(), "op-1"));

        assertThat(result.fault()).isEmpty();
        assertThat(server.vm(vm).datastores())
                .isEqualTo(List.of(server.elsewhere().moref()));
        assertThat(client.runningRelocation(vm)).isEmpty();
    }

    @Test
    void shouldReadWhereAVmLiesAndWhereItCouldLie() {
        VmPlacement placement = client.readPlacement(server.poweredOn());

        VmView truth = server.vm(server.poweredOn());
        assertThat(placement.homeAndDisks()).extracting(DatastoreRef::moref).isEqualTo(truth.datastores());
        assertThat(placement.datastores())
                .extracting(state -> state.datastore().moref())
                .contains(server.elsewhere().moref())
                .containsAll(truth.datastores());
        assertThat(placement.connectedHosts()).isNotEmpty();
        assertThat(placement.datastores())
                .allSatisfy(state -> assertThat(state.usableOnHosts()).isEqualTo(placement.connectedHosts()));
    }

    @Test
    void shouldLogInAgainWhenTheSessionHasExpired() throws Exception {
        client.readVm(server.poweredOn());
        server.expireSoapSessions();
        assertThat(client.readVm(server.poweredOn()).name()).isNotEmpty();
        server.expireSoapSessions();
        assertThat(end(client.reconfigure(server.poweredOff(), Map.of(Setting.NUM_CPU, "2"), Optional.empty(), "op"))
                        .fault())
                .isEmpty();
    }

    private TaskResult end(TaskRef task) throws Exception {
        return client.follow(task).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    static void assertFault(VCenterFault.Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        VCenterException.class,
                        thrown -> assertThat(thrown.fault().kind()).isEqualTo(kind));
    }
}
