package org.vmremediator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.policy.Remediation;

/**
 * The real application with one part broken on purpose: the ledger catches each fault. What {@link KillPointIT} does to
 * the sound application at the same points is right by the same ledger. Here the instance that is killed is the only one,
 * and goes on itself.
 */
class BrokenApplicationIT {
    private static final String MOVE = "RelocateVM_Task";

    private static final String OPENED = "streams are RUNNING";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void shouldCatchThatTheCompareAndSetIsMissing() {
        try (Rig rig = broken("UNFENCED");
                Scenario scenario = new Scenario(rig, 1)) {
            killAt(KillPoint.RECONFIGURATION_PLANNED_AND_RESIZED_BY_HAND, rig, scenario);

            assertThat(Ledger.violations(scenario.end())).anyMatch(each -> each.contains("shrank"));
        }
    }

    @Test
    void shouldCatchThatItActsBeforeThePlanIsCommitted() {
        try (Rig rig = broken("HASTY");
                Scenario scenario = new Scenario(rig, 1)) {
            killAt(KillPoint.PLAN_SENT_AND_NOT_COMMITTED, rig, scenario);

            assertThat(Ledger.violations(scenario.end())).anyMatch(each -> each.contains("no committed plan"));
        }
    }

    @Test
    void shouldCatchThatItForgetsItsStore() {
        RigConfiguration forgetting =
                RigConfiguration.WITH_STOPS.with("restore.consumer.interceptor.classes", Forgetting.class.getName());
        try (Rig rig = rig(forgetting, ApplicationMain.class);
                Scenario scenario = new Scenario(rig, 1)) {
            killAt(KillPoint.WHILE_OBSERVING, rig, scenario);
            scenario.cpuAlarm("lab", "vm-9");
            scenario.awaitRecords(1);

            assertThat(Ledger.violations(scenario.now())).anyMatch(each -> each.contains("0 audit records"));
        }
    }

    @Test
    void shouldCatchThatItStartsTwiceWhatIsRunning() {
        try (Rig rig = broken("STARTING_TWICE");
                Scenario scenario = new Scenario(rig, 1);
                Trial trial = sleepAmidAMove(rig, scenario)) {
            trial.await(() -> rig.count("lab", "held " + MOVE) == 2);
            String vm = trial.vm(Remediation.RELOCATION);
            String home = rig.report("lab").datastores().get(vm);
            rig.tell("lab", "let-one-go " + MOVE);
            scenario.end();
            rig.tell("lab", "move " + vm + " " + home);
            rig.tell("lab", "let-go " + MOVE);

            trial.await(() -> trial.effects() == 2);
            assertThat(Ledger.violations(scenario.now())).anyMatch(each -> each.contains("took effect twice"));
        }
    }

    @Test
    void shouldFindNothingWhereTheSoundApplicationAdoptsWhatIsRunning() {
        try (Rig rig = rig(RigConfiguration.WITH_STOPS, ApplicationMain.class);
                Scenario scenario = new Scenario(rig, 1);
                Trial trial = sleepAmidAMove(rig, scenario)) {
            rig.tell("lab", "let-go " + MOVE);

            Scenario.assertRight(scenario.end());
            assertThat(trial.callsSince(MOVE)).isEqualTo(1);
        }
    }

    private static void killAt(KillPoint point, Rig rig, Scenario scenario) {
        try (Trial trial = new Trial(rig, scenario, 0, point.remediations())) {
            Instance owner = trial.begin();
            trial.bringTo(point, owner);
            owner.jvm().kill();
            trial.tell(point.released());
            owner.start();
        }
    }

    /** The only instance sleeps past its session while a move is requested: its task is lost, and opened again. */
    private static Trial sleepAmidAMove(Rig rig, Scenario scenario) {
        Trial trial = new Trial(rig, scenario, 0, Set.of(Remediation.RELOCATION));
        Instance only = trial.begin();
        trial.tell(List.of("hold-before " + MOVE + " 2", "let-go RetrievePropertiesEx"));
        trial.await(() -> trial.areHeld(MOVE) && trial.haveBegun());
        long opened = only.hasLogged(OPENED);
        only.jvm().signal("STOP");
        Pause.of(RigConfiguration.SESSION_TIMEOUT);
        only.jvm().signal("CONT");
        await().atMost(Scenario.PATIENCE).until(() -> only.hasLogged(OPENED) > opened);
        return trial;
    }

    private Rig broken(String part) {
        Rig rig = rig(RigConfiguration.WITH_STOPS.withCallTimeout("20s"), BrokenApplicationMain.class);
        rig.setInstanceOptions("-Xmx256m", "-Dbroken=" + part);
        return rig;
    }

    private Rig rig(RigConfiguration configuration, Class<?> main) {
        Rig rig = new Rig(directory, configuration, main);
        rig.addVCenter("lab", Inventories.MIXED, 10);
        return rig;
    }
}
