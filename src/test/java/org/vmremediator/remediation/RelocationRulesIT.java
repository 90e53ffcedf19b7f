package org.vmremediator.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.policy.TriggerKind.STORAGE_ALARM;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Reason;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.VmTrait;
import org.vmremediator.vcenter.TaskResult;

/** The rules of a move, each with a VM that suffers, or is refused, when it is moved all the same. */
class RelocationRulesIT {
    private final RuleBench bench = new RuleBench(RelocationRulesIT::inventory);

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "vm-shared, SHARED_DISK",
        "vm-bus, BUS_SHARING",
        "vm-encrypted, ENCRYPTED",
        "vm-passthrough, PASSTHROUGH",
        "vm-consolidate, CONSOLIDATION_NEEDED",
        "vm-tools, TOOLS_INSTALLER_MOUNTED",
        "vm-pod, STORAGE_DRS"
    })
    void shouldNotMoveWhatAMoveWouldHarm(String vm, Reason reason) throws Exception {
        assertThat(bench.alarm(STORAGE_ALARM, vm).reason()).isEqualTo(reason);
        assertThat(bench.vcenter.writes()).isEmpty();

        TaskResult moved = moveAnyway(vm, "ds-roomy");

        assertThat(moved.fault().isPresent() || !bench.vcenter.vm(vm).harm().isEmpty())
                .as("moving it all the same hurts")
                .isTrue();
    }

    @Test
    void shouldLeaveOutPodsAndDatastoresThatThinDisksCouldOutgrow() throws Exception {
        RuleBench.End end = bench.alarm(STORAGE_ALARM, "vm-thin");

        assertThat(end.reason()).isEqualTo(Reason.RELOCATED);
        assertThat(bench.vcenter.vm("vm-thin").datastore()).isEqualTo("ds-roomy");
        assertThat(end.leftOutCodes()).contains("in-storage-drs-pod", "no-room-for-growth");
        bench.vcenter.meanwhile().growThinDisks("ds-roomy");
        assertThat(bench.vcenter.vm("vm-thin").harm()).isEmpty();

        moveAnyway("vm-thin", "ds-thin");
        bench.vcenter.meanwhile().growThinDisks("ds-thin");
        assertThat(bench.vcenter.vm("vm-thin").harm()).containsExactly("paused: no space left");
    }

    @Test
    void shouldUseADatastoreThatThinDisksCouldOutgrowOnlyWhereTheOperatorSaysSo() {
        bench.vcenter.meanwhile().change("ds-roomy", datastore -> datastore.maintenance("inMaintenance"));
        bench.vcenter.meanwhile().change("ds-thin", datastore -> datastore.uncommittedGb(84));

        assertThat(bench.alarm(STORAGE_ALARM, "vm-plain").reason())
                .as("what others may still take counts too")
                .isEqualTo(Reason.NO_DATASTORE);
        assertThat(bench.vcenter.writes()).isEmpty();

        bench.overcommit();

        assertThat(bench.alarm(STORAGE_ALARM, "vm-plain").reason()).isEqualTo(Reason.RELOCATED);
        assertThat(bench.vcenter.vm("vm-plain").datastore()).isEqualTo("ds-thin");
    }

    @Test
    void shouldMoveAPlainVm() {
        assertThat(bench.alarm(STORAGE_ALARM, "vm-plain").reason()).isEqualTo(Reason.RELOCATED);
        assertThat(bench.vcenter.vm("vm-plain").harm()).isEmpty();
    }

    @Test
    void shouldTakeAPodThatOnlyAdvisesForAnyFolder() {
        assertThat(bench.alarm(STORAGE_ALARM, "vm-advised").reason()).isEqualTo(Reason.RELOCATED);
    }

    private TaskResult moveAnyway(String vm, String datastore) throws Exception {
        return bench.client
                .follow(bench.client.relocate(vm, new DatastoreRef(datastore, datastore), "by-hand"))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static InventoryBuilder inventory(InventoryBuilder inventory) {
        return inventory
                .datastore("ds-full", "full", datastore -> datastore.freeGb(2))
                .datastore(
                        "ds-roomy",
                        "roomy",
                        datastore -> datastore.capacityGb(1000).freeGb(800))
                .datastore("ds-thin", "thin", datastore -> datastore.freeGb(85).uncommittedGb(40))
                .datastore("ds-pod-1", "pod-1", datastore -> datastore.freeGb(3).inPod("group-p1", "automated"))
                .datastore(
                        "ds-pod-2", "pod-2", datastore -> datastore.freeGb(99).inPod("group-p1", "automated"))
                .datastore(
                        "ds-manual", "manual", datastore -> datastore.freeGb(3).inPod("group-p2", "manual"))
                .vm("vm-plain", "plain", vm -> vm)
                .vm("vm-thin", "thin", vm -> vm.uncommittedGb(85))
                .vm("vm-shared", "shared", vm -> vm.with(VmTrait.MULTI_WRITER_DISK))
                .vm("vm-bus", "bus", vm -> vm.with(VmTrait.SHARED_BUS))
                .vm("vm-encrypted", "encrypted", vm -> vm.with(VmTrait.ENCRYPTED))
                .vm("vm-passthrough", "passthrough", vm -> vm.with(VmTrait.PASSTHROUGH))
                .vm("vm-consolidate", "consolidate", vm -> vm.with(VmTrait.CONSOLIDATION_NEEDED))
                .vm("vm-tools", "tools", vm -> vm.with(VmTrait.TOOLS_INSTALLER))
                .vm("vm-advised", "advised", vm -> vm.datastore("ds-manual"))
                .vm("vm-pod", "pod", vm -> vm.datastore("ds-pod-1"));
    }
}
