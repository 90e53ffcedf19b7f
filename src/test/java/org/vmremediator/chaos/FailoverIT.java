package org.vmremediator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a vCenter is without an owner when that one dies by kill -9: printed, and never held to a limit. A measurement
 * more than a test, so it is a part of the full form only.
 */
@EnabledIfSystemProperty(named = "chaos.full", matches = "true")
class FailoverIT {
    private static final Logger LOG = LoggerFactory.getLogger(FailoverIT.class);
    private static final int VMS = 2000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final AtomicInteger nextVm = new AtomicInteger();

    @Test
    void shouldGoOnElsewhereWithAShortSessionTimeout() {
        measure(RigConfiguration.STANDARD.with("session.timeout.ms", "6000"), "6 s", false);
    }

    @Test
    void shouldGoOnElsewhereWithTheDefaultSessionTimeout() {
        measure(withoutTimeouts(), "45 s, the default", false);
    }

    /** The member that comes back under its own name has its work at once, and nobody else gets it. */
    @Test
    void shouldGoOnItselfWhenItIsRestartedAsAStaticMember() {
        measure(withoutTimeouts().with("group.instance.id", RigConfiguration.INSTANCE), "45 s, static member", true);
    }

    private static RigConfiguration withoutTimeouts() {
        return RigConfiguration.STANDARD.without("session.timeout.ms").without("heartbeat.interval.ms");
    }

    private void measure(RigConfiguration configuration, String sessionTimeout, boolean restart) {
        try (Rig rig = new Rig(directory, configuration, ApplicationMain.class)) {
            rig.addVCenter("lab", Inventories.MIXED, VMS);
            try (Scenario scenario = new Scenario(rig, 2)) {
                keepBusy(scenario, 10);
                Instance owner = rig.owner("lab");
                long starts = owner.starts();
                owner.jvm().kill();
                Instant killed = Instant.now();
                if (restart) {
                    owner.start();
                }
                int before = scenario.witness().all();
                await().atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> goesOn(scenario, before));

                History history = scenario.end();
                print(sessionTimeout, restart, killed, history);
                Scenario.assertRight(history);
                assertThat(scenario.witness().lastWriter().equals(owner.name())).isEqualTo(restart);
                assertThat(owner.starts()).isEqualTo((int) starts + (restart ? 1 : 0));
            }
        }
    }

    private void keepBusy(Scenario scenario, int records) {
        await().atMost(Scenario.PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> goesOn(scenario, records));
    }

    /** One more alarm; and whether there are more records than that. */
    private boolean goesOn(Scenario scenario, int records) {
        scenario.cpuAlarm("lab", "vm-" + nextVm.getAndIncrement());
        return scenario.witness().recordCount() > records;
    }

    private static void print(String sessionTimeout, boolean restart, Instant killed, History history) {
        Instant write = history.vcenters().get("lab").writes().stream()
                .map(each -> each.began())
                .filter(began -> began.isAfter(killed))
                .findFirst()
                .orElseThrow();
        LOG.info(
                "failover: session.timeout.ms {}, {}: next write {} ms after the kill",
                sessionTimeout,
                restart ? "restarted at once" : "not restarted",
                Duration.between(killed, write).toMillis());
    }
}
