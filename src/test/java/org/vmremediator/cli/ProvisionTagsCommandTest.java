package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisionTagsCommandTest {
    private static final String CPU = "config.hardware.numCPU";
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

    @Test
    void shouldReportACategoryOfAnotherCardinalityAndLeaveItAlone() {
        server.with(CPU, "MULTIPLE", VMS, "2");

        CommandRun run = provision("");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("FAIL  vcenter lab, " + CPU + ": is MULTIPLE for VirtualMachine; left as it is");
        assertThat(server.created).noneMatch(name -> name.startsWith(CPU)).contains("config.hardware.memoryMB/1024");
    }

    @Test
    void shouldReportACategoryThatIsNotForVirtualMachines() {
        server.with("remediation", "SINGLE", Set.of("Datastore", "Cluster"));

        CommandRun run = provision("");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("remediation: is SINGLE for Cluster, Datastore; left as it is");
        assertThat(server.created).doesNotContain("remediation/opt-out");
    }

    @Test
    void shouldTakeAnOptOutCategoryOfTheSitesOwn() {
        server.with("remediation", "MULTIPLE", Set.of(), "weekly");

        assertThat(provision("").exitCode()).isZero();
        assertThat(server.created).contains("remediation/opt-out").doesNotContain("remediation");
    }

    @Test
    void shouldGoOnWithTheOtherCategoriesWhenOneIsRefused() {
        server.refusing(CPU);

        CommandRun run = provision("");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("FAIL  vcenter lab, " + CPU + ": NoPermission: not you");
        assertThat(server.created).contains("remediation/opt-out");
    }

    private CommandRun provision(String more) {
        Path file = CommandRun.configuration(directory, more);
        return CommandRun.of(server, "provision-tags", "--config", file.toString());
    }
}
