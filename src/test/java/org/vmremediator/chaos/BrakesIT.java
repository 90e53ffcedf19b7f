package org.vmremediator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vmremediator.testing.simulator.Write;

/** Hands on the brake, by people and by breakers, while several instances run and the owner dies. */
class BrakesIT {
    private static final Logger LOG = LoggerFactory.getLogger(BrakesIT.class);
    private static final String MAY_RECONFIGURE = "VirtualMachine.Config.CPUCount";
    private static final int VMS = 60;
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void shouldKeepItsBreakersOpenWhenTheOwnerDies() {
        RigConfiguration configuration =
                RigConfiguration.STANDARD.withBreakers("{correlation: {vms: 4, window: 5m}, failures: 3}");
        try (Rig rig = new Rig(directory, configuration, ApplicationMain.class)) {
            rig.addVCenter("lab", Inventories.MIXED, 20);
            try (Scenario scenario = new Scenario(rig, 2)) {
                failOnThree(rig, scenario);
                for (int vm = 3; vm < 11; vm++) {
                    scenario.cpuAlarm("lab", "vm-" + vm);
                }
                scenario.awaitRecords(11);
                Instance dead = rig.owner("lab");
                dead.jvm().kill();
                assertOpenElsewhere(rig, scenario, dead);
            }
        }
    }

    private static void failOnThree(Rig rig, Scenario scenario) {
        rig.tell("lab", "revoke " + MAY_RECONFIGURE);
        for (int vm = 0; vm < 3; vm++) {
            rig.tell("lab", "attach vm-" + vm + " config.hardware.numCPU 4");
            scenario.poweredOff("lab", "vm-" + vm);
        }
        scenario.awaitRecords(3);
        rig.tell("lab", "grant " + MAY_RECONFIGURE);
    }

    private static void assertOpenElsewhere(Rig rig, Scenario scenario, Instance dead) {
        Instance other = rig.instances().stream()
                .filter(each -> each != dead)
                .findFirst()
                .orElseThrow();
        scenario.cpuAlarm("lab", "vm-11");
        scenario.awaitRecords(12);
        assertThat(reasonsOf(scenario, "vm-11")).containsExactly("correlated");
        String status =
                await().atMost(Scenario.PATIENCE).until(() -> other.command("status"), text -> text.contains("vm-11"));
        LOG.info("{}", status);
        assertThat(status)
                .contains("owned by " + other.name(), "9 VMs (", "vm-10", "vm-11", "reconfiguration in vCenter lab");

        LOG.info("{}", other.command("resume", "--vcenter", "lab"));
        await().pollDelay(TWO_SECONDS).until(() -> true);
        scenario.cpuAlarm("lab", "vm-12");
        rig.tell("lab", "attach vm-13 config.hardware.numCPU 4");
        scenario.poweredOff("lab", "vm-13");
        scenario.awaitRecords(13);
        await().atMost(Scenario.PATIENCE).until(() -> other.command("status").contains("waiting: 1"));
        assertThat(reasonsOf(scenario, "vm-12")).containsExactly("tagged");
        assertThat(reasonsOf(scenario, "vm-13"))
                .as("paused by the breaker on failure")
                .isEmpty();

        LOG.info("{}", other.command("resume", "reconfiguration", "--vcenter", "lab"));
        scenario.awaitRecords(14);
        assertThat(reasonsOf(scenario, "vm-13")).containsExactly("reconfigured");
    }

    private static List<String> reasonsOf(Scenario scenario, String vm) {
        return scenario.witness().records().stream()
                .filter(each -> each.vm().equals(vm))
                .map(History.Recorded::reason)
                .toList();
    }

    @Test
    void shouldWriteNothingTwoSecondsAfterAPause() {
        try (Rig rig = new Rig(directory)) {
            rig.addVCenter("lab", Inventories.MIXED, VMS);
            rig.addVCenter("plant", Inventories.MIXED, VMS);
            try (Scenario scenario = new Scenario(rig, 3)) {
                for (String vcenter : List.of("lab", "plant")) {
                    rig.tell(vcenter, "delay tag-association.attach 1000");
                }
                for (int vm = 0; vm < VMS; vm++) {
                    scenario.cpuAlarm("lab", "vm-" + vm);
                    scenario.cpuAlarm("plant", "vm-" + vm);
                }
                scenario.awaitRecords(8);
                Jvm pausing = rig.instances().get(0).startCommand("pause", "--reason", "a test");
                assertThat(pausing.answer()).startsWith("Paused everything");
                Instant acknowledged = Instant.now();
                await().pollDelay(Duration.ofSeconds(4)).until(() -> true);

                Instant last = lastWrite(rig);
                LOG.info(
                        "the last write began {} ms after the pause was acknowledged, {} triggers have records",
                        Duration.between(acknowledged, last).toMillis(),
                        scenario.witness().all());
                assertThat(scenario.witness().all())
                        .as("there was more to write")
                        .isLessThan(2 * VMS);
                assertThat(last).isBefore(acknowledged.plus(TWO_SECONDS));

                rig.instances().get(0).command("resume", "--all");
                Scenario.assertRight(scenario.end());
            }
        }
    }

    private static Instant lastWrite(Rig rig) {
        return rig.reports().values().stream()
                .flatMap(report -> report.writes().stream())
                .map(Write::began)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
