package org.vmremediator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vmremediator.config.ConfigurationFile;
import org.vmremediator.vcenter.AlarmDefinition;

class AlarmCheckTest {
    private static final AlarmDefinition CPU = forVms("alarm-1", "Virtual machine CPU usage");
    private static final AlarmDefinition MEMORY = forVms("alarm-2", "Virtual machine memory usage");

    @TempDir
    private Path directory;

    @Test
    void shouldNameTheNearestWithVmSpelledOut() {
        assertThat(findings(List.of(CPU, MEMORY)))
                .startsWith(
                        "WARN  vcenter lab, alarm \"VM CPU Usage\": is not defined; the nearest that is, for virtual"
                                + " machines, is \"Virtual machine CPU usage\" -> see whether"
                                + " remediations.tagging.cpu.alarms means it; another of that list is defined",
                        "OK    vcenter lab, alarm \"Virtual machine CPU usage\": is defined for virtual machines");
    }

    @Test
    void shouldNotOfferAnAlarmOfAnotherType() {
        AlarmDefinition nearer = new AlarmDefinition("alarm-3", "VM CPU Usages", true, Set.of("HostSystem"));

        assertThat(findings(List.of(nearer, CPU)).get(0))
                .contains("is \"Virtual machine CPU usage\"")
                .doesNotContain("Usages");
    }

    @Test
    void shouldSayThatThereIsNoneAtAll() {
        assertThat(findings(List.of()).get(0)).contains("is not defined; no alarm for virtual machines is ->");
    }

    @Test
    void shouldTakeOneOfSeveralAlarmsOfTheSameName() {
        AlarmDefinition host = new AlarmDefinition("alarm-3", "VM CPU Usage", true, Set.of("HostSystem"));
        AlarmDefinition vm = new AlarmDefinition("alarm-4", "vm cpu usage", true, Set.of("VirtualMachine"));

        assertThat(findings(List.of(host)).get(0)).startsWith("FAIL").contains("is defined for HostSystem");
        assertThat(findings(List.of(host, vm)).get(0)).startsWith("OK");
    }

    @Test
    void shouldPassOverRemediationsThatAreSwitchedOff() {
        String off = "remediations: {tagging: {enabled: false}, relocation: {enabled: false}}\n";

        assertThat(findings(List.of(), off)).isEmpty();
    }

    private List<String> findings(List<AlarmDefinition> defined) {
        return findings(defined, "");
    }

    private List<String> findings(List<AlarmDefinition> defined, String more) {
        Path file = CommandRun.configuration(directory, more);
        return new AlarmCheck("lab", defined)
                .findings(ConfigurationFile.load(file, Map.of())).stream()
                        .map(Finding::toString)
                        .toList();
    }

    private static AlarmDefinition forVms(String moref, String name) {
        return new AlarmDefinition(moref, name, true, Set.of("VirtualMachine"));
    }
}
