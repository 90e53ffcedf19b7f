package org.vmremediator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The owner dies by kill -9 at each of the points that a remediation passes; another instance goes on from there. */
class KillPointIT {
    private static final Logger LOG = LoggerFactory.getLogger(KillPointIT.class);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path directory;

    private static final AtomicInteger NEXT_VM = new AtomicInteger();
    private static Rig rig;
    private static Scenario scenario;

    @BeforeAll
    static void start() {
        rig = new Rig(directory, RigConfiguration.WITH_STOPS, ApplicationMain.class);
        rig.addVCenter("lab", Inventories.MIXED, 3 * KillPoint.values().length + 3);
        scenario = new Scenario(rig, 2);
        scenario.cpuAlarm("lab", "vm-" + NEXT_VM.getAndIncrement());
        scenario.awaitRecords(1);
        LOG.info("logs in {}", directory);
    }

    @AfterAll
    static void stop() {
        scenario.close();
        rig.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldGoOnWhenTheOwnerIsKilled(KillPoint point) {
        try (Trial trial = new Trial(rig, scenario, NEXT_VM.getAndAdd(3), point.remediations())) {
            Instance owner = trial.begin();
            try {
                trial.bringTo(point, owner);
                assertThat(trial.records()).as("records before the kill").isZero();
            } finally {
                owner.jvm().kill();
            }
            trial.tell(point.released());
            owner.start();
            trial.await(() -> point.isTakenOver(trial));
            trial.tell(point.late());

            Scenario.assertRight(scenario.end());
            point.remediations()
                    .forEach(each -> assertThat(trial.reasons()).containsEntry(trial.vm(each), point.reason(each)));
            await().atMost(Scenario.PATIENCE).until(owner::isReady);
        }
    }
}
