package org.vmremediator.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.testing.EmbeddedKafka;
import org.vmremediator.testing.Vcsim;

/** The services of docker-compose.yml without Docker: vcsim with the same flags, config/lab.yaml, and the story. */
class LabStoryIT {
    private static final Path JAR = Path.of("target", "vm-remediator.jar");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, UTF_8);
    private final Parts parts = new Parts(new Narrator(out));

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        assertThat(parts.stop()).as(printed.toString(UTF_8)).isTrue();
    }

    @Test
    void shouldEndAsTold() throws Exception {
        Vcsim.require();
        Map<String, Object> compose = Compose.read();
        Vcsim vcsim = parts.add(Vcsim.start(Compose.flagsOfVcsim(compose)));
        EmbeddedKafka kafka = parts.add(EmbeddedKafka.start());
        Map<String, String> environment = new HashMap<>(Compose.environment(compose, "vm-remediator"));
        environment.put("VCENTER_URL", vcsim.url().toString());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        Path config = labConfiguration();
        start(environment, "provision-tags", config).await(Duration.ofSeconds(60));
        RemediatorProcess application = parts.add(start(environment, "run", config));
        await().atMost(Duration.ofSeconds(60)).until(() -> application.http().isPresent());
        environment.put(
                "VM_REMEDIATOR_URL", application.http().orElseThrow().toString().replace("0.0.0.0", "127.0.0.1"));

        int status = new LabStory(out, environment).run();

        assertThat(status).as(printed.toString(UTF_8)).isZero();
        assertThat(new LabStory(out, environment).run()).isOne();
        assertThat(printed.toString(UTF_8)).contains("there are 3. Was it told here before?");
    }

    /** As it is, but for what two runs on one machine cannot share. */
    private Path labConfiguration() throws Exception {
        String yaml = Files.readString(Path.of("config", "lab.yaml"))
                .replace("port: 8080", "port: 0")
                .replace("kafka:\n", "kafka:\n  state.dir: " + directory.resolve("state") + "\n");
        return Files.writeString(directory.resolve("lab.yaml"), yaml);
    }

    private RemediatorProcess start(Map<String, String> environment, String command, Path config) {
        Path log = directory.resolve(command + ".log");
        return RemediatorProcess.start(environment, JAR, log, command, "--config", config.toString());
    }
}
