package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.testing.VCenterEvents;
import org.vmremediator.testing.VCenterEvents.Event;
import org.vmremediator.testing.simulator.InventoryBuilder;
import org.vmremediator.testing.simulator.SimulatedVCenter;
import org.vmremediator.testing.simulator.VmSpec;
import org.vmremediator.testing.simulator.VmTrait;

/** One vCenter in earnest and one as a dry run, where owners complain of every change that is made all the same. */
class ModeEndToEndIT {
    @TempDir
    private Path directory;

    private final SimulatedVCenter lab = SimulatedVCenter.start(inventory -> inventory(inventory, vm -> vm));
    private final SimulatedVCenter prod =
            SimulatedVCenter.start(inventory -> inventory(inventory, vm -> vm.with(VmTrait.HANDS_OFF)));
    private Site site;

    @BeforeEach
    void start() {
        site = new Site(directory, configuration());
        site.command("provision-tags");
        Stream.of(lab, prod).forEach(SimulatedVCenter::forgetCalls);
        site.start();
    }

    @AfterEach
    void stop() {
        site.close();
        lab.close();
        prod.close();
    }

    @Test
    void shouldWriteOnlyWhereVCenterAndRemediationBothEnforce() {
        assertThat(reasonsIn(prod)).containsExactly("dry-run", "dry-run", "dry-run");
        assertThat(prod.writes()).isEmpty();
        assertThat(prod.harm()).isEmpty();

        assertThat(reasonsIn(lab)).containsExactly("tagged", "dry-run", "reconfigured");
        assertThat(lab.harm()).isEmpty();
        assertThat(lab.vm("vm-full").datastore()).isEqualTo("ds-full");
    }

    /** Of a CPU alarm, a storage alarm and a power-off. */
    private List<String> reasonsIn(SimulatedVCenter vcenter) {
        vcenter.meanwhile().raiseAlarm("vm-busy", VCenterEvents.ALARM);
        vcenter.meanwhile().raiseAlarm("vm-full", VCenterEvents.ALARM);
        vcenter.meanwhile().attach("vm-off", "config.hardware.numCPU", "4");
        VCenterEvents events = VCenterEvents.from(vcenter.url().toString());
        List<Event> published = List.of(
                events.redAlarm("VM CPU Usage", "vm-busy", "busy"),
                events.redAlarm("VM Storage Usage", "vm-full", "full"),
                events.poweredOff("vm-off", "off"));
        published.forEach(site::publish);
        return published.stream()
                .map(event -> site.recordOf(event).reason().code())
                .toList();
    }

    private static InventoryBuilder inventory(InventoryBuilder inventory, UnaryOperator<VmSpec> owner) {
        return inventory
                .datastore("ds-full", "gold-full", datastore -> datastore.freeGb(4))
                .datastore("ds-roomy", "gold-roomy", datastore -> datastore.freeGb(90))
                .vm("vm-busy", "busy", owner)
                .vm("vm-full", "full", owner)
                .vm("vm-off", "off", vm -> owner.apply(vm).poweredOff());
    }

    private String configuration() {
        return """
                topics: {partitions: 2}
                vcenters:
                  - {name: lab, url: "%s", username: "%s", password: "%s"}
                  - {name: prod, url: "%s", username: "%s", password: "%s", mode: dry-run}
                mode: enforce
                remediations:
                  relocation: {mode: dry-run, datastores: {groups: [["gold-*"]]}}
                http: {port: 0}
                """.formatted(lab.url(), lab.username(), lab.password(), prod.url(), prod.username(), prod.password());
    }
}
