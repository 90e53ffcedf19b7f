package org.vmremediator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.config.Mode;

/** What can be checked of docker-compose.yml and Dockerfile without a Docker engine. */
class ComposeTest {
    private static final List<String> BUILT = List.of("provision-tags", "vm-remediator", "story");
    private final Map<String, Object> compose = read();
    private final String dockerfile = text("Dockerfile");

    @Test
    void shouldBuildTargetsThatTheDockerfileHas() {
        for (String service : BUILT) {
            Map<String, Object> build =
                    Compose.map(Compose.service(compose, service).get("build"));
            assertThat(Path.of(build.get("context").toString(), "Dockerfile")).exists();
            assertThat(dockerfile).containsPattern("(?m)^FROM \\S+ AS " + build.get("target") + "$");
        }
    }

    @Test
    void shouldPinEveryImageThatIsNotBuiltHere() {
        assertThat(Compose.service(compose, "kafka")).containsEntry("image", "apache/kafka:4.3.1");
        assertThat(Compose.service(compose, "vcsim").get("image").toString())
                .matches("vmware/vcsim:v\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void shouldCopyOnlyWhatReachesTheEngine() {
        List<String> sent = text(".dockerignore")
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        List<String> copied = dockerfile
                .lines()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                .map(line -> line.split(" ", -1)[1])
                .toList();
        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(copied)
                .allSatisfy(each -> assertThat(Path.of(each)).exists());
    }

    @Test
    void shouldDependOnServicesThatExist() {
        Compose.services(compose).forEach((name, service) -> {
            Map<String, Object> needed = Compose.map(Compose.map(service).getOrDefault("depends_on", Map.of()));
            assertThat(Compose.services(compose).keySet()).as(name).containsAll(needed.keySet());
        });
    }

    @Test
    void shouldStartTheApplicationWithAConfigurationThatLoads() {
        Map<String, String> environment = Compose.environment(compose, "vm-remediator");
        Configuration lab = ConfigurationFile.load(lab("vm-remediator"), environment);

        assertThat(lab.relocation().mode()).isEqualTo(Mode.ENFORCE);
        assertThat(lab.kafka().properties()).containsEntry("bootstrap.servers", "kafka:9092");
        assertThat(lab.vcenters().get(0).url()).hasToString(environment.get("VCENTER_URL"));
        assertThat(lab.http().host()).isEqualTo("0.0.0.0");
        assertThat(dockerfile).contains("/dev/tcp/127.0.0.1/" + lab.http().port());
    }

    @Test
    void shouldProvisionTagsInTheSameVCenter() {
        Map<String, String> environment = Compose.environment(compose, "provision-tags");
        Configuration lab = ConfigurationFile.load(lab("provision-tags"), environment);

        assertThat(lab.vcenters().get(0).username()).isEqualTo(environment.get("VCENTER_USERNAME"));
        assertThat(Compose.strings(Compose.service(compose, "vcsim").get("command")))
                .contains("-username=" + environment.get("VCENTER_USERNAME"))
                .contains("-password=" + environment.get("VCENTER_PASSWORD"));
    }

    @Test
    void shouldTellTheStoryWhereThePartsAre() {
        assertThat(Compose.environment(compose, "story"))
                .containsEntry("VM_REMEDIATOR_URL", "http://vm-remediator:8080")
                .containsAllEntriesOf(Compose.environment(compose, "vm-remediator"));
    }

    /** The file that the service's --config names, as it is in this repository. */
    private Path lab(String service) {
        List<String> command = Compose.strings(Compose.service(compose, service).get("command"));
        String inImage = command.get(command.indexOf("--config") + 1);
        assertThat(dockerfile).contains("COPY --from=build /build/config /etc/vm-remediator");
        return Path.of(inImage.replace("/etc/vm-remediator", "config"));
    }

    private static Map<String, Object> read() {
        try {
            return Compose.read();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
