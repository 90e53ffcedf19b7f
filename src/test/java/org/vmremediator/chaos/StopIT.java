package org.vmremediator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** With which exit code the application ends, and what its log says of it. {@link OwnerLostIT} has the usual end. */
class StopIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    void shouldEndInTimeButNotWithZeroWhenKafkaLetsItNotLeave() throws IOException {
        try (Rig rig = rig()) {
            Instance instance = started(rig);
            rig.broker().signal("STOP");
            instance.jvm().signal("TERM");

            assertThat(instance.jvm().exitCode(25)).isEqualTo(1);

            assertThat(Files.readString(instance.log())).contains("not all had ended within shutdown-timeout");
        }
    }

    @Test
    void shouldEndWithItsTrueCauseWhenItCannotGoOn() throws Exception {
        try (Rig rig = rig()) {
            Instance instance = started(rig);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", rig.bootstrapServers()))) {
                admin.deleteTopics(List.of(Rig.EVENTS)).all().get();
            }

            assertThat(instance.jvm().exitCode(60)).isEqualTo(1);

            assertThat(Files.readString(instance.log())).contains("ended by a fault", "MissingSourceTopicException");
        }
    }

    private Rig rig() {
        Rig rig = new Rig(directory);
        rig.addVCenter("lab", Inventories.MIXED, 1);
        return rig;
    }

    private static Instance started(Rig rig) {
        Instance instance = rig.addInstance();
        await().atMost(Scenario.PATIENCE).until(instance::isReady);
        return instance;
    }
}
