package org.vmremediator.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vmremediator.vcenter.SimulatedPair.OFF;
import static org.vmremediator.vcenter.SimulatedPair.ON;
import static org.vmremediator.vcenter.SimulatedPair.refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vmremediator.policy.DatastoreRef;
import org.vmremediator.policy.Setting;
import org.vmremediator.policy.Tag;
import org.vmremediator.vcenter.VCenterFault.Kind;

/** The rules of a real vCenter that vcsim does not keep, each seen through the client. */
class StrictVCenterIT {
    private static final String RELOCATE = "RelocateVM_Task";
    private static final DatastoreRef ROOMY = new DatastoreRef("datastore-12", "san-2");
    private static final DatastoreRef SMALL = new DatastoreRef("datastore-13", "san-small");
    private final SimulatedPair pair = new SimulatedPair();
    private final VCenterClient client = pair.client();

    @AfterEach
    void close() {
        pair.close();
    }

    @Test
    void shouldRefuseAStaleChangeVersion() throws Exception {
        Optional<String> stale = client.readVm(OFF).changeVersion();
        pair.vcenter().meanwhile().powerOn(OFF);
        pair.vcenter().meanwhile().powerOff(OFF);

        VCenterFault fault = pair.faultOf(client.reconfigure(OFF, Map.of(Setting.NUM_CPU, "2"), stale, "op"));

        assertThat(fault.kind()).isEqualTo(Kind.CONCURRENT_ACCESS);
        assertThat(pair.vcenter().vm(OFF).numCpu()).isEqualTo(1);
    }

    @Test
    void shouldRunOneTaskPerVmAndNameIt() throws Exception {
        pair.failures().holdTasks(RELOCATE);
        TaskRef running = client.relocate(OFF, ROOMY, "op");

        VCenterFault fault = refusal(() -> pair.reconfigure(OFF, Setting.NUM_CPU, "2"));

        assertThat(fault.kind()).isEqualTo(Kind.TASK_IN_PROGRESS);
        assertThat(fault.task()).contains(running);
        assertThat(client.runningRelocation(OFF)).contains(running);
        pair.failures().releaseTasks(RELOCATE);
        assertThat(pair.end(running).fault()).isEmpty();
        assertThat(client.runningRelocation(OFF)).isEmpty();
    }

    @Test
    void shouldReserveTheTargetsSpaceWhileAMoveRuns() throws Exception {
        pair.failures().holdTasks(RELOCATE);
        TaskRef task = client.relocate(OFF, ROOMY, "op");
        Awaitility.await().until(() -> freeGb(ROOMY) == 70);
        assertThat(freeGb(new DatastoreRef("datastore-11", "san-1"))).isEqualTo(50);

        pair.failures().releaseTasks(RELOCATE);
        pair.end(task);

        assertThat(freeGb(ROOMY)).isEqualTo(70);
        assertThat(freeGb(new DatastoreRef("datastore-11", "san-1"))).isEqualTo(60);
    }

    private long freeGb(DatastoreRef datastore) {
        return pair.vcenter().datastore(datastore.moref()).freeBytes() >> 30;
    }

    @Test
    void shouldTakeATaskThatSomebodyCancelledForFinal() throws Exception {
        pair.failures().failTask(RELOCATE, "RequestCanceled");

        assertThat(pair.faultOf(client.relocate(OFF, ROOMY, "op")).kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void shouldRefuseAMoveWithoutSpace() throws Exception {
        VCenterFault fault = pair.faultOf(client.relocate(OFF, SMALL, "op"));

        assertThat(fault.name()).isEqualTo("NoDiskSpace");
        assertThat(fault.kind()).isEqualTo(Kind.REFUSED);
        assertThat(pair.vcenter().vm(OFF).datastore()).isEqualTo("datastore-11");
        assertThat(freeGb(SMALL)).isEqualTo(1);
    }

    @Test
    void shouldRefuseADatastoreInMaintenanceUnmountedOrReadOnly() throws Exception {
        pair.vcenter().meanwhile().change("datastore-12", datastore -> datastore.maintenance("enteringMaintenance"));
        assertThat(pair.faultOf(client.relocate(OFF, ROOMY, "op")).name()).isEqualTo("InvalidDatastoreState");
        pair.vcenter()
                .meanwhile()
                .change(
                        "datastore-12",
                        datastore -> datastore.maintenance("normal").readOnlyOn("host-21"));
        assertThat(pair.faultOf(client.relocate(OFF, ROOMY, "op")).name()).isEqualTo("DatastoreNotWritableOnHost");
        pair.vcenter().meanwhile().change("datastore-12", datastore -> datastore.inaccessibleOn("host-21"));
        assertThat(pair.faultOf(client.relocate(OFF, ROOMY, "op")).name()).isEqualTo("InaccessibleDatastore");
    }

    @Test
    void shouldRefuseHotPlugWhereItIsOff() throws Exception {
        VCenterFault cpu = pair.faultOf(pair.reconfigure(ON, Setting.NUM_CPU, "4"));
        VCenterFault memory = pair.faultOf(pair.reconfigure(ON, Setting.MEMORY_MB, "2048"));
        VCenterFault flag = pair.faultOf(pair.reconfigure(ON, Setting.CPU_HOT_ADD_ENABLED, "true"));

        assertThat(cpu)
                .returns("CpuHotPlugNotSupported", VCenterFault::name)
                .returns(Kind.INVALID_STATE, VCenterFault::kind);
        assertThat(memory)
                .returns("MemoryHotPlugNotSupported", VCenterFault::name)
                .returns(Kind.INVALID_STATE, VCenterFault::kind);
        assertThat(flag)
                .returns("InvalidPowerState", VCenterFault::name)
                .returns(Kind.INVALID_STATE, VCenterFault::kind);
    }

    @Test
    void shouldAllowHotPlugWhereItIsOn() throws Exception {
        pair.vcenter().meanwhile().powerOff(ON);
        assertThat(pair.end(pair.reconfigure(ON, Setting.CPU_HOT_ADD_ENABLED, "true"))
                        .fault())
                .isEmpty();
        pair.vcenter().meanwhile().powerOn(ON);

        assertThat(pair.end(pair.reconfigure(ON, Setting.NUM_CPU, "4")).fault()).isEmpty();

        assertThat(pair.vcenter().vm(ON).numCpu()).isEqualTo(4);
    }

    @Test
    void shouldRefuseValuesThatDoNotFit() throws Exception {
        Map<Setting, String> threeInPairs = Map.of(Setting.NUM_CPU, "3", Setting.NUM_CORES_PER_SOCKET, "2");
        VCenterFault cores = pair.faultOf(client.reconfigure(OFF, threeInPairs, Optional.empty(), "op"));
        VCenterFault step = pair.faultOf(pair.reconfigure(OFF, Setting.MEMORY_MB, "1026"));
        VCenterFault many = pair.faultOf(pair.reconfigure(OFF, Setting.NUM_CPU, "4096"));

        assertThat(List.of(cores, step, many)).allSatisfy(fault -> {
            assertThat(fault.name()).isEqualTo("InvalidArgument");
            assertThat(fault.kind()).isEqualTo(Kind.REFUSED);
        });
        assertThat(pair.vcenter().vm(OFF).memoryMb()).isEqualTo(1024);
    }

    @Test
    void shouldRefuseToReconfigureATemplate() throws Exception {
        assertThat(client.readVm("vm-103").template()).isTrue();
        assertThat(pair.faultOf(pair.reconfigure("vm-103", Setting.NUM_CPU, "2"))
                        .name())
                .isEqualTo("NotSupported");
    }

    @Test
    void shouldNameTheMissingPrivilege() {
        pair.failures().revoke("VirtualMachine.Config.Memory");
        VCenterFault fault = refusal(() -> pair.reconfigure(OFF, Setting.MEMORY_MB, "2048"));

        assertThat(fault.kind()).isEqualTo(Kind.NO_PERMISSION);
        assertThat(fault.privilege()).contains("VirtualMachine.Config.Memory");
        assertThat(pair.vcenter().tasksOf(OFF)).isEmpty();
    }

    @Test
    void shouldNeedThePrivilegesToReadToMoveAndToTag() {
        Tag tag = client.createTag(client.createCategory("color", ""), "red", "");
        pair.failures().revoke("Datastore.AllocateSpace");
        pair.failures().revoke("InventoryService.Tagging.AttachTag");
        assertThat(refusal(() -> client.relocate(OFF, ROOMY, "op")).privilege()).contains("Datastore.AllocateSpace");
        VCenterFault attach = refusal(() -> client.attachTag(OFF, tag, "op"));
        assertThat(attach.kind()).isEqualTo(Kind.NO_PERMISSION);
        assertThat(attach.privilege()).contains("InventoryService.Tagging.AttachTag");

        pair.failures().revoke("System.Read");
        VCenterFault read = refusal(() -> client.readVm(OFF));

        assertThat(read.kind()).isEqualTo(Kind.NO_PERMISSION);
        assertThat(read.privilege()).contains("System.Read");
        assertThat(pair.vcenter().attachedTags(OFF)).isEmpty();
    }

    @Test
    void shouldKeepASingleCategorySingle() {
        TagCategory category = client.createCategory("color", "");
        client.attachTag(OFF, client.createTag(category, "red", ""), "op");
        Tag blue = client.createTag(category, "blue", "");

        assertThat(refusal(() -> client.attachTag(OFF, blue, "op")).kind()).isEqualTo(Kind.REFUSED);

        assertThat(pair.vcenter().attachedTags(OFF)).containsExactly("color/red");
    }
}
