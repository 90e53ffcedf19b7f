package org.vmremediator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a vCenter when the instance that owns it sleeps, dies, or is asked to go. */
class OwnerLostIT {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerLostIT.class);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void shouldStartNothingNewWhenItWakesUpAndItsWorkHasMoved() {
        try (Rig rig = rig(Inventories.MIXED, 40);
                Scenario scenario = new Scenario(rig, 2)) {
            rig.tell("lab", "delay tag-association.attach 1000");
            for (int vm = 0; vm < 40; vm++) {
                scenario.cpuAlarm("lab", "vm-" + vm);
            }
            scenario.awaitRecords(3);
            Instance sleeper = rig.owner("lab");
            sleeper.jvm().signal("STOP");
            long stopped = System.nanoTime();
            int before = scenario.witness().recordCount();
            await().atMost(Scenario.PATIENCE).until(() -> scenario.witness().recordCount() > before + 8);
            LOG.info("failover after SIGSTOP took {} ms", (System.nanoTime() - stopped) / 1_000_000);

            sleeper.jvm().signal("CONT");

            Scenario.assertRight(scenario.end());
            assertThat(sleeper.isAlive()).isTrue();
            await().atMost(Scenario.PATIENCE).until(sleeper::isReady);
        }
    }

    @Test
    void shouldFillNoDatastoreBeyondItsHeadroomThoughTheOwnerDiesHalfWay() {
        int vms = 200;
        try (Rig rig = rig(Inventories.FULL_DATASTORE, vms);
                Scenario scenario = new Scenario(rig, 3)) {
            rig.tell("lab", "task-duration RelocateVM_Task 400");
            for (int vm = 0; vm < vms; vm++) {
                scenario.storageAlarm("lab", "vm-" + vm);
            }
            scenario.awaitRecords(vms / 2);
            rig.owner("lab").jvm().kill();

            History history = scenario.end();

            Scenario.assertRight(history);
            Map<String, Double> free = history.vcenters().get("lab").freeShares();
            assertThat(free.get("ds-2")).isGreaterThanOrEqualTo(0.2);
            assertThat(free.get("ds-3")).isGreaterThanOrEqualTo(0.2);
            assertThat(history.records()).anyMatch(record -> record.reason().equals("relocated"));
        }
    }

    @Test
    void shouldGoOnElsewhereWhenItIsAskedToStop() {
        try (Rig rig = rig(Inventories.MIXED, 30);
                Scenario scenario = new Scenario(rig, 2)) {
            rig.tell("lab", "delay tag-association.attach 300");
            for (int vm = 0; vm < 30; vm++) {
                scenario.cpuAlarm("lab", "vm-" + vm);
            }
            scenario.awaitRecords(3);
            Instance leaver = rig.owner("lab");
            leaver.jvm().signal("TERM");

            assertThat(leaver.jvm().exitCode(30)).isZero();

            Scenario.assertRight(scenario.end());
            assertThat(rig.report("lab").openSessions())
                    .as("one session of each kind, those of the other instance")
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void shouldSpreadTheVCentersOverTheInstances() {
        try (Rig rig = new Rig(directory)) {
            rig.addVCenter("lab", Inventories.MIXED, 10);
            rig.addVCenter("plant", Inventories.MIXED, 10);
            try (Scenario scenario = new Scenario(rig, 2)) {
                for (int vm = 0; vm < 10; vm++) {
                    scenario.cpuAlarm("lab", "vm-" + vm);
                    scenario.cpuAlarm("plant", "vm-" + vm);
                }
                Scenario.assertRight(scenario.end());
                assertThat(List.of(rig.owner("lab").name(), rig.owner("plant").name()))
                        .doesNotHaveDuplicates();
                Map<String, Long> read = rig.instances().stream()
                        .collect(Collectors.toMap(Instance::name, each -> each.sum("vmremediator_events_total")));
                assertThat(read)
                        .as("events read by each instance")
                        .allSatisfy((name, count) -> assertThat(count).isPositive());
            }
        }
    }

    private Rig rig(Inventories inventory, int vms) {
        Rig rig = new Rig(directory);
        rig.addVCenter("lab", inventory, vms);
        return rig;
    }
}
