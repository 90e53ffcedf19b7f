package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vmremediator.config.Configuration;
import org.vmremediator.config.ConfigurationFile;

class ProvisionTagsCommandTest {
    private static final String CPU = "config.hardware.numCPU";
    private static final String SITE = "opt-out-tag: Automation/by-hand\n";
    private static final Set<String> VMS = Set.of("VirtualMachine");

    @TempDir
    private Path directory;

    private final FakeTagServer server = new FakeTagServer();

    @Test
    void shouldMakeTheSixCategoriesTheirTagsAndTheOptOutTag() {
        CommandRun run = provision("");

        assertThat(run.exitCode()).isZero();
        assertThat(server.created)
                .containsExactly(
                        CPU,
                        CPU + "/1",
                        CPU + "/2",
                        CPU + "/3",
                        CPU + "/4",
                        "config.hardware.memoryMB",
                        "config.hardware.memoryMB/1024",
                        "config.hardware.memoryMB/2048",
                        "config.hardware.memoryMB/4096",
                        "config.hardware.memoryMB/8192",
                        "config.hardware.numCoresPerSocket",
                        "config.hardware.numCoresPerSocket/1",
                        "config.hardware.numCoresPerSocket/2",
                        "config.hardware.numCoresPerSocket/4",
                        "config.hardware.numCoresPerSocket/8",
                        "config.memoryHotAddEnabled",
                        "config.memoryHotAddEnabled/true",
                        "config.memoryHotAddEnabled/false",
                        "config.cpuHotAddEnabled",
                        "config.cpuHotAddEnabled/true",
                        "config.cpuHotAddEnabled/false",
                        "config.cpuHotRemoveEnabled",
                        "config.cpuHotRemoveEnabled/true",
                        "config.cpuHotRemoveEnabled/false",
                        "remediation",
                        "remediation/opt-out",
                        "remediation/opt-in");
        assertThat(run.out().lines())
                .hasSize(7)
                .allMatch(line -> line.startsWith("OK    vcenter lab, "))
                .contains("OK    vcenter lab, " + CPU + ": created, with the tags 1, 2, 3, 4");
    }

    @Test
    void shouldMakeNothingTheSecondTime() {
        provision("");
        server.forgetCreations();

        CommandRun run = provision("");

        assertThat(run.exitCode()).isZero();
        assertThat(server.created).isEmpty();
        assertThat(run.out()).contains(CPU + ": existed with its 4 tags");
    }

    @Test
    void shouldAddOnlyWhatIsMissingAndTakeTheConfiguredSizes() {
        server.with(CPU, "SINGLE", VMS, "2", "16");

        CommandRun run = provision("remediations: {tagging: {cpu: {max: 8, sizes: [2, 4, 8]}}}\n");

        assertThat(run.exitCode()).isZero();
        assertThat(server.created).contains(CPU + "/4", CPU + "/8").doesNotContain(CPU, CPU + "/2", CPU + "/3");
        assertThat(run.out()).contains(CPU + ": existed; created the tags 4, 8");
    }

    @ParameterizedTest
    @CsvSource({
        "config.hardware.numCPU,     SINGLE,   '',                         is SINGLE for all types",
        "config.hardware.memoryMB,   SINGLE,   VirtualMachine Datastore,   'is SINGLE for Datastore, VirtualMachine'",
        "config.cpuHotAddEnabled,    MULTIPLE, VirtualMachine,             is MULTIPLE for VirtualMachine",
        "remediation,                SINGLE,   Datastore Cluster,          'is SINGLE for Cluster, Datastore'",
        "remediation,                SINGLE,   '',                         is SINGLE for all types",
        "remediation,                MULTIPLE, VirtualMachine,             is MULTIPLE for VirtualMachine"
    })
    void shouldReportACategoryOfAnotherKind(String category, String cardinality, String types, String is) {
        server.with(category, cardinality, types.isEmpty() ? Set.of() : Set.of(types.split(" ")));

        CommandRun run = provision("");

        String line = "FAIL  vcenter lab, " + category + ": " + is + "; left as it is -> it must be SINGLE and for"
                + " VirtualMachine alone: rename it in vCenter, run provision-tags, and attach the new tags";
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains(line);
        assertThat(server.created).noneMatch(name -> name.startsWith(category));
        assertThat(check("")).as("check sees it alike").contains(line);
    }

    @Test
    void shouldTakeAnOptOutCategoryOfTheSitesOwn() {
        server.with("Automation", "MULTIPLE", Set.of(), "weekly");

        assertThat(provision(SITE).exitCode()).isZero();
        assertThat(server.created)
                .contains("Automation/by-hand", "remediation/opt-in")
                .doesNotContain("Automation", "remediation/opt-out");
        assertThat(check(SITE)).contains("OK    vcenter lab, Automation: has its 1 tag(s)");
    }

    @Test
    void shouldReportACategoryOfTheSitesOwnThatNoVmCanHave() {
        server.with("Automation", "MULTIPLE", Set.of("Datastore"), "by-hand");

        CommandRun run = provision(SITE);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("Automation: is MULTIPLE for Datastore; left as it is -> it must be for Virtual");
    }

    @Test
    void shouldGoOnWithTheOtherCategoriesWhenOneIsRefused() {
        server.refusing(CPU);

        CommandRun run = provision("");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("FAIL  vcenter lab, " + CPU + ": NoPermission: not you");
        assertThat(server.created).contains("remediation/opt-out");
    }

    /** The lines that {@code check} has on categories. */
    private String check(String more) {
        Configuration configuration = ConfigurationFile.load(CommandRun.configuration(directory, more), Map.of());
        return new TagProvisioning(server)
                .check(WantedTags.of(configuration)).stream()
                        .map(Finding::toString)
                        .collect(Collectors.joining("\n"));
    }

    private CommandRun provision(String more) {
        Path file = CommandRun.configuration(directory, more);
        return CommandRun.of(server, "provision-tags", "--config", file.toString());
    }
}
