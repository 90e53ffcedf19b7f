package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.audit.AuditRecord;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.simulator.Call;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** The whole application, on a real broker and a vCenter that forgives nothing and misbehaves when told. */
class StrictEndToEndIT {
    private static final String CPU = "config.hardware.numCPU";
    private static final String ALARM = "alarm-411";
    private static final int VMS_ON_FULL_DATASTORE = 12;

    @TempDir
    private static Path directory;

    private static SimulatedVCenter vcenter;
    private static Site site;
    private static VCenterEvents events;

    @BeforeAll
    static void start() {
        vcenter = SimulatedVCenter.start(StrictEndToEndIT::inventory);
        site = new Site(directory, configuration());
        site.command("provision-tags");
        site.command("check");
        site.start();
        events = VCenterEvents.from(vcenter.url().toString());
        warmUp();
    }

    @AfterAll
    static void stop() {
        site.close();
        assertThat(vcenter.openSessions()).as("sessions left behind").isZero();
        assertThat(vcenter.harm()).isEmpty();
        vcenter.close();
    }

    /** Sessions and caches are filled; what follows is the steady state. */
    private static void warmUp() {
        Event alarm = redAlarm("VM CPU Usage", "vm-1", "web-1");
        site.publish(alarm);
        assertThat(reasonOf(alarm)).isEqualTo("tagged");
    }

    @Test
    void shouldTagWithThreeCallsAndNoLoginWhenNothingIsAttachedYet() {
        assertThat(callsFor(redAlarm("VM CPU Usage", "vm-2", "web-2"), "tagged"))
                .containsExactly(
                        "RetrievePropertiesEx", "tag-association.list-attached-tags", "tag-association.attach");
        assertThat(vcenter.attachedTags("vm-2")).containsExactly(CPU + "/3");
    }

    @Test
    void shouldTagWithFourCallsAndNoLoginWhenAnOlderTagIsReplaced() {
        vcenter.meanwhile().attach("vm-3", CPU, "2");

        assertThat(callsFor(redAlarm("VM CPU Usage", "vm-3", "web-3"), "tagged"))
                .containsExactly(
                        "RetrievePropertiesEx",
                        "tag-association.list-attached-tags",
                        "tag-association.detach",
                        "tag-association.attach");
        assertThat(vcenter.attachedTags("vm-3")).containsExactly(CPU + "/3");
    }

    @Test
    void shouldFindNothingToDoWithTwoCalls() {
        vcenter.meanwhile().attach("vm-4", CPU, "4");

        assertThat(callsFor(redAlarm("VM CPU Usage", "vm-4", "web-4"), "larger-tag-attached"))
                .containsExactly("RetrievePropertiesEx", "tag-association.list-attached-tags");
    }

    @Test
    void shouldSendTheIdOfTheRecordWithEachWrite() {
        Event alarm = redAlarm("VM CPU Usage", "vm-5", "web-5");

        site.publish(alarm);

        String id = site.recordOf(alarm).id();
        assertThat(vcenter.callsOf("tag-association.attach").stream()
                        .filter(call -> call.object().equals("vm-5")))
                .allSatisfy(call -> assertThat(call.operationId()).contains(id));
    }

    @Test
    void shouldEndWithOneRecordWhenAnAnswerIsLostAfterTheWorkWasDone() {
        vcenter.failures().dropAfter("tag-association.attach", 1);
        Event alarm = redAlarm("VM CPU Usage", "vm-6", "web-6");

        site.publish(alarm);

        assertThat(reasonOf(alarm)).isEqualTo("tagged");
        assertThat(site.recordsOf(alarm)).hasSize(1);
        assertThat(vcenter.attachedTags("vm-6")).containsExactly(CPU + "/3");
    }

    @Test
    void shouldPlanAnewWhenTheVmWasChangedMeanwhile() {
        vcenter.meanwhile().attach("vm-7", CPU, "4");
        vcenter.failures().failTask("ReconfigVM_Task", "ConcurrentAccess");
        Event poweredOff = events.poweredOff("vm-7", "off-7");

        site.publish(poweredOff);

        AuditRecord record = site.recordOf(poweredOff);
        assertThat(record.reason().code()).isEqualTo("reconfigured");
        assertThat(record.attempts()).isEqualTo(2);
        assertThat(vcenter.vm("vm-7").numCpu()).isEqualTo(4);
    }

    @Test
    void shouldLeaveTheTagsForTheNextTimeWhenTheVmIsOnAgain() {
        vcenter.meanwhile().attach("vm-8", CPU, "4");
        Event poweredOff = events.poweredOff("vm-8", "web-8");

        site.publish(poweredOff);

        assertThat(reasonOf(poweredOff)).isEqualTo("powered-on");
        assertThat(vcenter.vm("vm-8").numCpu()).isEqualTo(2);
        assertThat(vcenter.attachedTags("vm-8")).containsExactly(CPU + "/4");
    }

    @Test
    void shouldGoOnByItselfAfterAnOutage() {
        vcenter.failures().unavailable(true);
        Event alarm = redAlarm("VM CPU Usage", "vm-9", "web-9");
        site.publish(alarm);
        await().atMost(Duration.ofSeconds(30)).until(() -> vcenter.calls().size() > 0);

        vcenter.failures().unavailable(false);

        assertThat(reasonOf(alarm)).isEqualTo("tagged");
    }

    @Test
    void shouldLogInAgainWhenSessionsExpireApart() {
        vcenter.failures().expireSoapSessions();
        Event first = redAlarm("VM Memory Usage", "vm-10", "web-10");
        site.publish(first);
        assertThat(reasonOf(first)).isEqualTo("tagged");

        vcenter.failures().expireRestSessions();
        Event second = redAlarm("VM CPU Usage", "vm-10", "web-10");
        site.publish(second);
        assertThat(reasonOf(second)).isEqualTo("tagged");
    }

    @Test
    void shouldNameThePrivilegeThatIsMissing() {
        vcenter.failures().revoke("VirtualMachine.Config.CPUCount");
        vcenter.meanwhile().attach("vm-11", CPU, "4");
        Event poweredOff = events.poweredOff("vm-11", "off-11");

        site.publish(poweredOff);

        AuditRecord record = site.recordOf(poweredOff);
        vcenter.failures().grant("VirtualMachine.Config.CPUCount");
        assertThat(record.reason().code()).isEqualTo("no-permission");
        assertThat(record.message()).contains("VirtualMachine.Config.CPUCount");
    }

    @Test
    void shouldLetNoDatastoreEndAboveItsHeadroomWhenManyVmsAlarmAtOnce() {
        vcenter.failures().taskDuration("RelocateVM_Task", Duration.ofMillis(300));
        List<Event> alarms = IntStream.range(0, VMS_ON_FULL_DATASTORE)
                .mapToObj(vm -> redAlarm("VM Storage Usage", "vm-" + (100 + vm), "db-" + vm))
                .toList();

        alarms.forEach(site::publish);

        List<String> reasons = alarms.stream().map(StrictEndToEndIT::reasonOf).toList();
        assertThat(reasons)
                .contains("relocated")
                .allMatch(reason ->
                        reason.equals("relocated") || reason.equals("no-datastore") || reason.equals("no-improvement"));
        for (String target : List.of("ds-2", "ds-3")) {
            long free = vcenter.datastore(target).freeBytes();
            long capacity = vcenter.datastore(target).capacityBytes();
            assertThat((double) free / capacity).as("free share of " + target).isGreaterThanOrEqualTo(0.2);
        }
        assertThat(alarms).allSatisfy(alarm -> assertThat(site.recordsOf(alarm)).hasSize(1));
    }

    @Test
    void shouldAdoptARelocationThatWasRunningWhenItWasStopped() {
        vcenter.failures().taskDuration("RelocateVM_Task", Duration.ZERO);
        vcenter.failures().holdTasks("RelocateVM_Task");
        Event alarm = redAlarm("VM Storage Usage", "vm-200", "big");
        site.publish(alarm);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !vcenter.tasksOf("vm-200").isEmpty());

        site.stop();
        site.start();
        vcenter.failures().releaseTasks("RelocateVM_Task");

        assertThat(reasonOf(alarm)).isEqualTo("relocated");
        assertThat(vcenter.tasksOf("vm-200"))
                .as("one task, adopted and not doubled")
                .hasSize(1);
        assertThat(vcenter.vm("vm-200").datastore()).isEqualTo("ds-5");
    }

    @Test
    void shouldLeaveAnAlarmThatSomebodyHasAcknowledged() {
        Event alarm = redAlarm("VM CPU Usage", "vm-12", "web-12");
        vcenter.meanwhile().acknowledgeAlarm("vm-12", ALARM);

        site.publish(alarm);

        assertThat(reasonOf(alarm)).isEqualTo("acknowledged");
        assertThat(vcenter.attachedTags("vm-12")).isEmpty();
    }

    /** The alarm is red in vCenter when its event is published. */
    private static Event redAlarm(String alarm, String moref, String name) {
        vcenter.meanwhile().raiseAlarm(moref, ALARM);
        return events.redAlarm(alarm, moref, name);
    }

    private static List<String> callsFor(Event event, String reason) {
        vcenter.forgetCalls();
        site.publish(event);
        assertThat(reasonOf(event)).isEqualTo(reason);
        return vcenter.calls().stream().map(Call::method).toList();
    }

    private static String reasonOf(Event event) {
        return site.recordOf(event).reason().code();
    }

    private static InventoryBuilder inventory(InventoryBuilder inventory) {
        inventory
                .host("host-1", "esx-1")
                .host("host-2", "esx-2")
                .datastore(
                        "ds-1",
                        "gold-full",
                        datastore -> datastore.capacityGb(100).freeGb(4))
                .datastore(
                        "ds-2", "gold-2", datastore -> datastore.capacityGb(100).freeGb(40))
                .datastore(
                        "ds-3", "gold-3", datastore -> datastore.capacityGb(100).freeGb(50))
                .datastore(
                        "ds-4",
                        "silver-full",
                        datastore -> datastore.capacityGb(100).freeGb(1))
                .datastore(
                        "ds-5",
                        "silver-2",
                        datastore -> datastore.capacityGb(100).freeGb(90));
        for (int vm : new int[] {1, 2, 3, 4, 5, 6, 8, 9, 10, 12}) {
            inventory.vm(
                    "vm-" + vm, "web-" + vm, spec -> spec.cpus(2).memoryMb(1024).datastore("ds-5"));
        }
        inventory.vm("vm-200", "big", spec -> spec.datastore("ds-4").committedGb(20));
        for (int vm = 0; vm < VMS_ON_FULL_DATASTORE; vm++) {
            inventory.vm(
                    "vm-" + (100 + vm),
                    "db-" + vm,
                    spec -> spec.datastore("ds-1").committedGb(6));
        }
        return inventory
                .vm("vm-7", "off-7", spec -> spec.cpus(2).poweredOff().datastore("ds-5"))
                .vm("vm-11", "off-11", spec -> spec.cpus(2).poweredOff().datastore("ds-5"));
    }

    private static String configuration() {
        return """
                topics: {partitions: 3}
                vcenters:
                  - {name: lab, url: "%s", username: "%s", password: "%s"}
                mode: enforce
                breakers: {correlation: {vms: 0}}
                remediations:
                  relocation:
                    datastores: {groups: [["gold-*"], ["silver-*"]]}
                http: {port: 0}
                """.formatted(vcenter.url(), vcenter.username(), vcenter.password());
    }
}
