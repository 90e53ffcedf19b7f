package org.vmremediator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.testing.KafkaExtension;
import org.vmremediator.testing.Vcsim;
import org.vmremediator.testing.simulator.SimulatedVCenter;

/** All that can be wrong with an installation, named in one run; and an installation with which nothing is wrong. */
class CheckIT {
    private static final Map<String, String> SAFE = Map.of("min.insync.replicas", "2");

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    private Path directory;

    @Test
    void shouldNameEveryFaultInOneRun() throws Exception {
        KAFKA.create("ev-bad", 4, Map.of());
        KAFKA.create("pl-bad", 5, Map.of("retention.ms", "-1", "min.insync.replicas", "2"));
        KAFKA.create("bad-triggers-repartition", 6, SAFE);
        KAFKA.create("co-bad", 1, Map.of("cleanup.policy", "delete", "min.insync.replicas", "2"));
        KAFKA.create(
                "au-bad",
                1,
                Map.of("retention.ms", "604800000", "cleanup.policy", "compact", "min.insync.replicas", "2"));
        Path state = Files.writeString(directory.resolve("state"), "a file, no directory");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SimulatedVCenter vcenter = SimulatedVCenter.start(CheckInventories::faulty)) {
            vcenter.failures().clockAhead(Duration.ofMinutes(10));
            List.of(
                            "InventoryService.Tagging.AttachTag",
                            "VirtualMachine.Config.Memory",
                            "VirtualMachine.Config.Settings",
                            "Resource.HotMigrate")
                    .forEach(vcenter.failures()::revoke);
            Path file = configuration(vcenter.url(), vcenter.username(), vcenter.password(), """
                    kafka: {bootstrap.servers: "%s", application.id: bad, state.dir: "%s"}
                    topics: {events: ev-bad, plans: pl-bad, audit: au-bad, dead-letters: dl-bad, control: co-bad, status: st-bad, create: false}
                    http: {host: 127.0.0.1, port: %d}
                    mode: enforce
                    remediations:
                      tagging:
                        cpu: {alarms: ["VM CPU Usge"]}
                        memory: {alarms: ["Host memory usage", "alarm-3"]}
                      relocation:
                        mode: dry-run
                        alarms: ["VM Storage Usage"]
                        datastores: {groups: [[gold-*], [san-1], [nfs-*]], exclude: [scrach-*]}
                    """.formatted(
                            KAFKA.bootstrapServers(), state, taken.getLocalPort()));

            CommandRun run = CommandRun.real("check", "--config", file.toString());

            assertThat(lines(run, vcenter.url(), file)).isEqualTo(expected());
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).isEmpty();
            assertThat(vcenter.writes()).isEmpty();
            assertThat(vcenter.openSessions()).isZero();
        }
    }

    /** What the operator reads, as a file: it is a page of text. */
    private static List<String> expected() throws IOException {
        try (InputStream text = CheckIT.class.getResourceAsStream("/check/faulty.txt")) {
            return new String(text.readAllBytes(), UTF_8).lines().toList();
        }
    }

    @Test
    void shouldFindNothingToSayOfASoundInstallation() throws Exception {
        KAFKA.create("ev", 4, SAFE);
        KAFKA.create("pl", 12, Map.of("retention.ms", "-1", "min.insync.replicas", "2"));
        KAFKA.create("au", 1, Map.of("retention.ms", "-1", "min.insync.replicas", "2"));
        KAFKA.create("dl", 1, SAFE);
        KAFKA.create("co", 1, Map.of("cleanup.policy", "compact", "min.insync.replicas", "2"));
        KAFKA.create("st", 1, Map.of("cleanup.policy", "compact", "min.insync.replicas", "2"));
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(CheckInventories::sound)) {
            Path file = configuration(vcenter.url(), vcenter.username(), vcenter.password(), """
                    kafka: {bootstrap.servers: "%s", application.id: good, state.dir: "%s"}
                    topics: {events: ev, plans: pl, audit: au, dead-letters: dl, control: co, status: st}
                    http: {port: 0}
                    mode: enforce
                    remediations:
                      tagging:
                        cpu: {alarms: ["vm cpu  usage"]}
                        memory: {alarms: [alarm-2]}
                      relocation: {alarms: ["VM Storage Usage"], datastores: {groups: [[san-*]], exclude: [nfs-1]}}
                    """.formatted(
                            KAFKA.bootstrapServers(), directory.resolve("state")));
            CommandRun.real("provision-tags", "--config", file.toString());
            vcenter.forgetCalls();

            CommandRun run = CommandRun.real("check", "--config", file.toString());

            assertThat(run.exitCode()).as(run.toString()).isZero();
            assertThat(lines(run, vcenter.url(), file))
                    .filteredOn(line -> !line.startsWith("OK"))
                    .containsExactly("WARN  FILE: vCenter lab: http sends its password in the clear; use https"
                            + " -> change it unless it is meant");
            assertThat(run.out())
                    .contains("OK    vcenter lab, alarm \"vm cpu  usage\": is defined for virtual machines")
                    .contains("OK    vcenter lab, alarm \"alarm-2\": is defined for virtual machines")
                    .contains("OK    vcenter lab, datastores: group [san-*] matches 2");
            assertThat(vcenter.callsOf("RetrievePropertiesEx"))
                    .as("alarms, datastores")
                    .hasSize(2);
        }
    }

    @Test
    void shouldSayWhatVcsimCannotTellAndVerifyTheRest() throws Exception {
        try (Vcsim vcsim = Vcsim.start("-ds", "2")) {
            Path file = configuration(
                    vcsim.url(), vcsim.username(), vcsim.password(), """
                    kafka: {bootstrap.servers: "%s"}
                    remediations: {relocation: {datastores: {groups: [[LocalDS_*]]}}}
                    """.formatted(KAFKA.bootstrapServers()));
            CommandRun.real("provision-tags", "--config", file.toString());

            CommandRun run = CommandRun.real("check", "--config", file.toString());

            assertThat(run.exitCode()).as(run.toString()).isZero();
            assertThat(run.out())
                    .contains("OK    vcenter lab, clock: ")
                    .contains("OK    vcenter lab, privileges for relocation: Resource.ColdMigrate, ")
                    .contains("OK    vcenter lab, datastores: group [LocalDS_*] matches 2")
                    .containsPattern("WARN  vcenter lab, alarm.*(is not defined; the nearest|cannot be verified)");
        }
    }

    @Test
    void shouldSayWhatAServerOfFewTalentsCannotTell() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(CheckInventories::sound)) {
            Path file = configuration(
                    vcenter.url(),
                    vcenter.username(),
                    vcenter.password(),
                    "kafka: {bootstrap.servers: \"" + KAFKA.bootstrapServers() + "\"}\n");
            CommandRun.real("provision-tags", "--config", file.toString());
            List.of("CurrentTime", "HasPrivilegeOnEntities", "GetAlarm")
                    .forEach(method -> vcenter.failures().refuse(method, "MethodNotFound", 9));

            CommandRun run = check(file);

            assertThat(run.exitCode()).as(run.toString()).isZero();
            assertThat(run.out().lines().filter(line -> line.contains("cannot be verified: MethodNotFound")))
                    .extracting(line -> line.replaceAll(": cannot.*", ""))
                    .containsExactly(
                            "WARN  vcenter lab, clock",
                            "WARN  vcenter lab, privileges for reading",
                            "WARN  vcenter lab, privileges for tagging",
                            "WARN  vcenter lab, privileges for reconfiguration",
                            "WARN  vcenter lab, privileges for relocation",
                            "WARN  vcenter lab, alarms");
        }
    }

    @Test
    void shouldNameTheHostAndPortOfAVCenterThatCannotBeReached() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String kafkaSection = "kafka: {bootstrap.servers: \"" + KAFKA.bootstrapServers() + "\"}\n";
        URI url = URI.create("https://127.0.0.1:" + free + "/sdk");

        CommandRun refused = check(configuration(url, "user", "secret", kafkaSection));
        CommandRun unknown = check(configuration(URI.create("https://nowhere.invalid/sdk"), "user", "x", kafkaSection));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out())
                .contains("FAIL  vcenter lab: NotReached: 127.0.0.1:" + free + ": the connection is refused");
        assertThat(unknown.out()).contains("FAIL  vcenter lab: NotReached: nowhere.invalid:443: there is no such host");
    }

    private static CommandRun check(Path file) {
        return CommandRun.real("check", "--config", file.toString());
    }

    /** Without what differs from run to run. */
    private List<String> lines(CommandRun run, URI vcenter, Path file) {
        return run.out()
                .replace(file.toString(), "FILE")
                .replace(directory.toString(), "DIRECTORY")
                .replace(KAFKA.bootstrapServers(), "BROKER")
                .replace(Integer.toString(vcenter.getPort()), "PORT")
                .replaceAll("http 127.0.0.1:\\d+", "http HOST:PORT")
                .replaceAll("hash \\w+", "hash HASH")
                .replaceAll("is \\d+ s (ahead|behind)", "is N s $1")
                .lines()
                .toList();
    }

    private Path configuration(URI url, String username, String password, String more) throws IOException {
        String text = """
                vcenters: [{name: lab, url: "%s", username: "%s", password: "%s", tls: {verify: %b}}]
                instance: test
                """.formatted(url, username, password, url.getScheme().equals("http"));
        return Files.writeString(directory.resolve("vm-remediator.yaml"), text + more);
    }
}
