package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.config.TlsConfig;
import org.vmremediator.config.VCenterConfig;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.replay.model.RememberedVCenter;
import org.vmremediator.replay.snapshot.Snapshot;
import org.vmremediator.replay.snapshot.SnapshotFile;
import org.vmremediator.testing.Vcsim;
import org.vmremediator.testing.simulator.Call;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.SimulatedVCenter;
import org.vmremediator.testing.simulator.VmTrait;

/** What is read from a snapshot is what was read live, for every VM and in every respect that a policy may look at. */
class InventoryReadsIT {
    private static final List<String> CATEGORIES =
            Arrays.stream(Setting.values()).map(Setting::category).toList();
    private static final RecursiveComparisonConfiguration IN_ANY_ORDER = RecursiveComparisonConfiguration.builder()
            .withIgnoreCollectionOrder(true)
            .build();

    private static final TlsConfig UNVERIFIED = new TlsConfig(false, Optional.empty());

    @TempDir
    private Path directory;

    @Test
    void shouldSeeInASnapshotWhatALiveReadSees() {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(InventoryReadsIT::everyKindOfVm);
                VCenterClient client = client(vcenter)) {
            vcenter.host("host-23").setConnectionState("disconnected");
            vcenter.meanwhile().raiseAlarm("vm-1", "alarm-411");

            RememberedVCenter remembered = throughAFile(client.readInventory(CATEGORIES));

            assertThat(vcenter.vms()).hasSizeGreaterThan(15);
            vcenter.vms().forEach(vm -> assertSame(vm, client, remembered));
        }
    }

    @Test
    void shouldSeeInASnapshotOfVcsimWhatALiveReadSees() {
        try (Vcsim vcsim = Vcsim.start("-ds", "3", "-cluster", "2", "-dc", "2", "-app", "1");
                VCenterClient client = client(vcsim.url(), vcsim.username(), vcsim.password())) {
            List<String> vms = List.copyOf(vcsim.reader().vms().values());
            Tag tag = client.createTag(client.createCategory(CATEGORIES.get(0), ""), "2", "");
            client.attachTag(vms.get(0), tag, "op");

            RememberedVCenter remembered = throughAFile(client.readInventory(CATEGORIES));

            assertThat(vms).hasSizeGreaterThan(5);
            vms.forEach(vm -> assertSame(vm, client, remembered));
        }
    }

    @Test
    void shouldRememberWhyAVmCannotBeRead() {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(InventoryReadsIT::everyKindOfVm);
                VCenterClient client = client(vcenter)) {
            vcenter.meanwhile().setConnectionState("vm-2", "disconnected");

            RememberedVCenter remembered = throughAFile(client.readInventory(CATEGORIES));

            VCenterFault live = SimulatedPair.refusal(() -> client.readVm("vm-2"));
            assertThat(live.kind()).isEqualTo(VCenterFault.Kind.INACCESSIBLE);
            assertThat(SimulatedPair.refusal(() -> remembered.readVm("vm-2"))).isEqualTo(live);
            assertThat(SimulatedPair.refusal(() -> remembered.readPlacement("vm-2")))
                    .isEqualTo(live);
            assertThat(SimulatedPair.refusal(() -> remembered.readVm("vm-999")).kind())
                    .isEqualTo(
                            SimulatedPair.refusal(() -> client.readVm("vm-999")).kind());
        }
    }

    @Test
    void shouldNeitherWriteNorCallForEachVm() {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(inventory -> {
                    IntStream.range(0, 600).forEach(i -> inventory.vm("vm-" + i, "vm" + i, vm -> vm));
                    return inventory.category(CATEGORIES.get(0), "1", "2").attached("vm-7", CATEGORIES.get(0), "2");
                });
                VCenterClient client = client(vcenter)) {
            VCenterInventory inventory = client.readInventory(CATEGORIES);

            assertThat(inventory.vms()).hasSize(600);
            assertThat(vcenter.writes()).isEmpty();
            assertThat(vcenter.calls()).extracting(Call::method).hasSizeLessThan(30);
        }
    }

    private static VCenterClient client(SimulatedVCenter vcenter) {
        return client(vcenter.url(), vcenter.username(), vcenter.password());
    }

    private static VCenterClient client(URI url, String username, String password) {
        VCenterConfig config = TestConfigs.vcenter(url, username, password, UNVERIFIED);
        return VCenterClient.open(config, TestConfigs.RETRIES, new SimpleMeterRegistry());
    }

    private RememberedVCenter throughAFile(VCenterInventory inventory) {
        SnapshotFile file = new SnapshotFile(directory.resolve("snapshot.json"));
        Snapshot snapshot = Snapshot.of(Instant.parse("2026-11-01T00:00:00Z"), "0.1.0", List.of(inventory));
        file.write(snapshot);
        assertThat(file.read()).isEqualTo(snapshot);
        return new RememberedVCenter(file.read().vcenters().get(0));
    }

    private static void assertSame(String vm, VCenterClient live, RememberedVCenter remembered) {
        for (Set<VmDetail> details : List.<Set<VmDetail>>of(
                Set.of(), Set.of(VmDetail.PLACE), Set.of(VmDetail.POWER_ON), EnumSet.allOf(VmDetail.class))) {
            assertThat(remembered.readVm(vm, details)).isEqualTo(live.readVm(vm, details));
        }
        assertThat(remembered.readPlacement(vm))
                .usingRecursiveComparison(IN_ANY_ORDER)
                .isEqualTo(live.readPlacement(vm));
        assertThat(remembered.attachedTags(vm)).containsExactlyInAnyOrderElementsOf(live.attachedTags(vm));
        CATEGORIES.forEach(category ->
                assertThat(remembered.tagsOf(category)).containsExactlyInAnyOrderElementsOf(live.tagsOf(category)));
    }

    private static InventoryBuilder everyKindOfVm(InventoryBuilder inventory) {
        inventory
                .host("host-21", "esx-1")
                .host("host-22", "esx-2", host -> host.cpuThreads(8).memoryMb(16_384))
                .host("host-23", "esx-3")
                .folder("group-v9", "prod")
                .pool("resgroup-9", "gold")
                .datastore("datastore-11", "san-1")
                .datastore("datastore-12", "san-2", store -> store.freeGb(80).inPod("group-p1", "automated"))
                .datastore(
                        "datastore-13",
                        "san-3",
                        store ->
                                store.readOnlyOn("host-21").mountedOn("host-22").uncommittedGb(7))
                .datastore("datastore-14", "san-4", store -> store.maintenance("inMaintenance"))
                .category(CATEGORIES.get(0), "1", "2", "4")
                .category("color", "red")
                .vm("vm-1", "web", vm -> vm.cpus(2).on("host-22"))
                .vm("vm-2", "off", vm -> vm.poweredOff().memoryReservationMb(100))
                .vm("vm-3", "golden", vm -> vm.template())
                .vm("vm-4", "iso", vm -> vm.isoOn("datastore-12").uncommittedGb(3))
                .vm("vm-5", "spread", vm -> vm.secondDiskOn("datastore-13"))
                .vm("vm-6", "snapshots", vm -> vm.snapshot())
                .vm("vm-7", "clone", vm -> vm.linkedClone())
                .vm("vm-8", "raw", vm -> vm.rawDeviceMapping())
                .vm("vm-9", "independent", vm -> vm.independentDisk())
                .vm("vm-10", "managed", vm -> vm.managedBy("com.vmware.vim.eam"))
                .vm(
                        "vm-11",
                        "placed",
                        vm -> vm.in("group-v9").pool("resgroup-9").suspended())
                .vm("vm-12", "elsewhere", vm -> vm.datastore("datastore-12").committedGb(20))
                .attached("vm-1", CATEGORIES.get(0), "4")
                .attached("vm-2", "color", "red")
                .attached("vm-2", CATEGORIES.get(0), "1");
        for (VmTrait trait : VmTrait.values()) {
            inventory.vm(
                    "vm-" + trait.name(), trait.name(), vm -> vm.with(trait).hotAdd(true, true));
        }
        return inventory;
    }
}
