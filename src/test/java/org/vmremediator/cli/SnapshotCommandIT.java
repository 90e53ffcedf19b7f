package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.replay.snapshot.Snapshot;
import org.vmremediator.replay.snapshot.SnapshotFile;
import org.vmremediator.testing.simulator.SimulatedVCenter;
import org.vmremediator.vcenter.InventoryVm;

class SnapshotCommandIT {
    private static final List<String> WRITING = List.of(
            "VirtualMachine.Config.CPUCount",
            "VirtualMachine.Config.Memory",
            "VirtualMachine.Config.Settings",
            "Resource.ColdMigrate",
            "Resource.HotMigrate",
            "Datastore.AllocateSpace",
            "InventoryService.Tagging.AttachTag",
            "InventoryService.Tagging.CreateCategory",
            "InventoryService.Tagging.CreateTag");

    @TempDir
    private Path directory;

    @Test
    void shouldWriteEveryVmWithTheRightToReadAlone() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(PendingSamples::inventory)) {
            WRITING.forEach(vcenter.failures()::revoke);
            vcenter.meanwhile().setConnectionState("vm-5", "orphaned");

            CommandRun run = snapshot(vcenter);

            assertThat(run.exitCode()).as(run.toString()).isZero();
            assertThat(run.err().strip())
                    .isEqualTo("lab/vm-5 is not readable: VmInaccessible: the VM vm-5 is orphaned");
            assertThat(run.out()).startsWith("vcenter lab: ").contains(" VMs, 1 hosts, 1 datastores, ");
            Snapshot snapshot = new SnapshotFile(out()).read();
            assertThat(snapshot.version()).isEqualTo(Version.current());
            assertThat(snapshot.vcenters().get(0).vms())
                    .extracting(InventoryVm::moref)
                    .hasSize(vcenter.vms().size() - 1)
                    .contains("vm-1")
                    .doesNotContain("vm-5");
            assertThat(vcenter.writes()).isEmpty();
            assertThat(vcenter.openSessions()).isZero();
        }
    }

    @Test
    void shouldWriteNothingWhenAVCenterIsAway() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(PendingSamples::inventory)) {
            vcenter.failures().refuseConnections();

            CommandRun run = snapshot(vcenter);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().strip().lines()).singleElement().asString().contains("NotReached");
            assertThat(out()).doesNotExist();
        }
    }

    private CommandRun snapshot(SimulatedVCenter vcenter) throws IOException {
        Path config = Files.writeString(directory.resolve("vm-remediator.yaml"), """
                vcenters: [{name: lab, url: "%s", username: "%s", password: "%s"}]
                instance: test
                """.formatted(
                        vcenter.url(), vcenter.username(), vcenter.password()));
        return CommandRun.real("snapshot", "--config", config.toString(), "--out", out().toString());
    }

    private Path out() {
        return directory.resolve("lab.json");
    }
}
